import { useLocale, useTranslations } from 'use-intl'
import type { Area } from '#src/contract/areas.ts'
import { addDays } from '#src/domain/days.ts'
import { formatDay } from '#src/domain/format.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useSetDataSearch } from '#src/state/use-data-search.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import { AreaSearch } from '#src/views/AreaSearch.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import { AskDay } from '#src/views/data/imports/mapping/AskDay.tsx'
import { ReadAloud } from '#src/views/ReadAloud.tsx'
import css from './forms.module.css'

interface ScopeProps extends Ground {
  area: Area | null
  day: string
  today: string
}

/** Where and when: the area is the desk's, the day this page's own. */
export function Scope({ catalog, index, area, day, today }: ScopeProps) {
  const t = useTranslations('data.forms')
  const l = useTranslations('duties')
  const locale = useLocale()
  const areaName = useAreaName()
  const set = useSetDataSearch()
  const setView = useSetExploreSearch()
  const choose = (next: string) => set({ day: next >= today ? null : next })
  return (
    <>
      <h2 className={css.area}>{area && areaName(area)}</h2>
      <div className={css.search}>
        <AreaSearch index={index} onChoose={(code) => setView({ area: code })} />
      </div>
      <IconButton framed label={t('earlier')} onPress={() => choose(addDays(day, -1))}>
        <Icon name="left" size={0.75} />
      </IconButton>
      <PopoverButton
        look="plain"
        label={t('chooseDay')}
        button={formatDay(day, locale, 'full', { year: true })}
      >
        {(close) => (
          <div className={css.day}>
            <AskDay
              label={t('day')}
              value={day}
              timeZone={catalog.timeZone}
              onAnswer={(next) => {
                choose(next)
                close()
              }}
            />
          </div>
        )}
      </PopoverButton>
      <IconButton framed label={t('later')} disabled={day >= today} onPress={() => choose(addDays(day, 1))}>
        <Icon name="right" size={0.75} />
      </IconButton>
      {area && (
        <PopoverButton look="plain" label={l('readAloud')} button={l('readAloud')}>
          <ReadAloud catalog={catalog} index={index} area={area} day={day} />
        </PopoverButton>
      )}
    </>
  )
}
