import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { sitesQuery } from '#src/queries/sites.ts'
import { useOutlines } from '#src/situation/areas/use-outlines.ts'
import { useCubes } from '#src/situation/measures/use-cubes.ts'
import { inUseOn } from '#src/situation/sites/in-use.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { papers, usePaper, withoutPaper } from '#src/state/use-paper.ts'
import { Button, quietButton } from '#src/ui/controls/Button.tsx'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { Spacer } from '#src/ui/frame/Spacer.tsx'
import type { DeskProps } from '#src/views/explore/Desk.tsx'
import { neededCubes } from '#src/views/explore/model/needed-cubes.ts'
import { Looks } from '#src/views/Looks.tsx'
import css from './briefing.module.css'
import { Late } from './Late.tsx'
import { Numbers } from './Numbers.tsx'
import { Places } from './Places.tsx'
import { SheetFoot } from './SheetFoot.tsx'
import { SheetHead } from './SheetHead.tsx'
import { Trends } from './Trends.tsx'
import { Where } from './Where.tsx'

/** The view of the address on one sheet of paper, as it goes to the meeting: the same numbers, areas, days and moment as the desk. */
export function Briefing({ catalog, index, areas, choice }: DeskProps) {
  const t = useTranslations('briefing')
  const areaName = useAreaName()
  const [paper, setPaper] = usePaper()
  const outlines = useOutlines(areas, choice.days.to)
  const needed = useMemo(() => neededCubes(catalog, choice), [catalog, choice])
  const { first, today } = choice.calendar
  const { sets, faults } = useCubes(needed, choice.days, { from: first, to: today }, choice.asOf)
  const sites = useQuery(sitesQuery(choice.asOf))
  const all = sites.data?.sites
  const siteList = useMemo(() => inUseOn(all ?? [], choice.days.to), [all, choice.days.to])
  const title = t('title', { area: areaName(choice.area) })
  useEffect(() => {
    document.title = title
  }, [title])
  const shared = { catalog, index, choice, sets }
  return (
    <div className={css.desk}>
      <header className={css.tools} data-print="no">
        <Link to="/" search={(params) => withoutPaper(params)} className={quietButton}>
          {t('toDesk')}
        </Link>
        <Spacer />
        <Segments
          framed
          label={t('paper')}
          options={papers.map((id) => ({ id, label: t(id) }))}
          value={paper}
          onChange={setPaper}
        />
        <Looks catalog={catalog} />
        <Button onPress={() => window.print()}>{t('print')}</Button>
      </header>
      <style>{`@page { size: ${paper.toUpperCase()} portrait; margin: 0 }`}</style>
      <main className={css.sheet} data-paper={paper} data-theme="light">
        <SheetHead catalog={catalog} index={index} choice={choice} />
        <Numbers {...shared} faults={faults} />
        <div className={css.middle}>
          <Where {...shared} outlines={outlines} sites={siteList} faults={faults} />
          <Places {...shared} />
        </div>
        <Trends {...shared} faults={faults} />
        <Late index={index} choice={choice} />
        <SheetFoot catalog={catalog} choice={choice} sets={sets} />
      </main>
    </div>
  )
}
