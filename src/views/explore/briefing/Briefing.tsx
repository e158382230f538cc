import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { papers, usePaper, withoutPaper } from '#src/state/use-paper.ts'
import { Button, quietButton } from '#src/ui/controls/Button.tsx'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { Spacer } from '#src/ui/frame/Spacer.tsx'
import type { DeskProps } from '#src/views/explore/Desk.tsx'
import { useDeskData } from '#src/views/explore/model/use-desk-data.ts'
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
export function Briefing({ catalog, index, areas, choice: whole }: DeskProps) {
  const t = useTranslations('briefing')
  const areaName = useAreaName()
  const [paper, setPaper] = usePaper()
  const { choice, sets, faults, outlines, sites, fill } = useDeskData(catalog, index, areas, whole)
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
        <SheetHead catalog={catalog} index={index} choice={choice} sites={sites} />
        <Numbers {...shared} faults={faults} />
        <div className={css.middle}>
          <Where
            catalog={catalog}
            index={index}
            choice={choice}
            outlines={outlines}
            fill={fill}
            faults={faults}
          />
          <Places {...shared} />
        </div>
        <Trends catalog={catalog} index={index} choice={choice} sites={sites} />
        <Late choice={choice} />
        <SheetFoot catalog={catalog} choice={choice} />
      </main>
    </div>
  )
}
