import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Measure } from '#src/contract/catalog.ts'
import type { CellState } from '#src/contract/cubes.ts'
import { MISSING } from '#src/domain/format.ts'
import { type FigureFormat, figureFormat } from '#src/situation/measures/figure-text.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import { Figure } from '#src/ui/figures/Figure.tsx'
import type { Compared, Moment } from '#src/views/wall/model/use-comparisons.ts'
import { useMarked } from '#src/views/wall/model/use-marked.ts'
import css from './panels.module.css'

interface LeadProps {
  measure: Measure
  value: number | null
  state: CellState
  /** Behind the unit: `今日至此时`. */
  note?: string
  /** A second figure: the share. */
  beside?: ReactNode
  compared: { yesterday: Compared; week: Compared } | null
  moment: Moment
  /** Off in a film, whose days follow each other and are no news. */
  live: boolean
}

/** The number of a panel: the figure, its unit, and how it has moved. What has just changed is marked for ten seconds. */
export function Lead({ measure, value, state, note, beside, compared, moment, live }: LeadProps) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const words = useStateWords()
  const format = figureFormat(measure, locale)
  const text = format.cell(value, state)
  const estimated = state === 'estimated' ? signOf(text) : ''
  const marked = useMarked(live ? text : null)
  return (
    <div className={css.lead} data-marked={marked || undefined}>
      <span className={css.number} key={live ? text : 'film'}>
        {estimated && <small>{estimated}</small>}
        <Figure text={text.slice(estimated.length)} state={state} stateText={words[state]} />
      </span>
      <span className={css.unit}>
        {value !== null && !format.isShare && measure.unit[locale]}
        {beside}
        {note && <small>{note}</small>}
        {marked && <b className={css.fresh}>{t('justChanged')}</b>}
      </span>
      {compared && (
        <dl className={css.moves}>
          <div>
            <dt>{t(compared.yesterday.whole ? 'yesterdayWhole' : comparedWith[moment].yesterday)}</dt>
            <dd>{moveText(compared.yesterday, format)}</dd>
          </div>
          <div>
            <dt>{t(compared.week.whole ? 'weekWhole' : comparedWith[moment].week)}</dt>
            <dd>{moveText(compared.week, format)}</dd>
          </div>
        </dl>
      )}
    </div>
  )
}

/** The sign of an estimate stands small before its figure. */
function signOf(text: string): string {
  return /^\D*/.exec(text)?.[0] ?? ''
}

const comparedWith = {
  running: { yesterday: 'yesterdaySameHour', week: 'weekSameHour' },
  today: { yesterday: 'yesterday', week: 'lastWeek' },
  yesterday: { yesterday: 'dayBefore', week: 'lastWeek' },
} as const

function moveText({ difference, whole }: Compared, format: FigureFormat): string {
  if (whole) return format.cell(whole.value, whole.state)
  return difference === null ? MISSING : format.change(difference)
}
