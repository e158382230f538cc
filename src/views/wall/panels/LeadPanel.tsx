import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Measure } from '#src/contract/catalog.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { unitWord } from '#src/domain/catalog/unit-word.ts'
import { MISSING } from '#src/domain/format.ts'
import { cadenceOf } from '#src/situation/measures/cadence.ts'
import { type FigureFormat, figureFormat } from '#src/situation/measures/figure-text.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import { Figure } from '#src/ui/figures/Figure.tsx'
import { type Compared, type Moment, useComparisons } from '#src/views/wall/model/figures/use-comparisons.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { useMarked } from '#src/views/wall/model/use-marked.ts'
import { type Behind, Panel } from './frame/Panel.tsx'
import css from './panels.module.css'

interface LeadPanelProps {
  measure: Measure
  measureKey: string | null
  /** Behind the measure's name: of which part of it. */
  part?: string | undefined
  s: Situation
  /** What stands there. */
  value: number | null
  state: CellState
  moment: Moment
  /** How well the number of today is known. */
  known: Behind
  /** Behind the unit: `今日至此时`. */
  note?: string | undefined
  /** A second figure: the share. */
  beside?: ReactNode
  grow?: boolean
  children: ReactNode
}

/** A panel whose number leads: the figure, its unit, how it has moved, and what is under it. What has just changed is marked for ten seconds. */
export function LeadPanel(props: LeadPanelProps) {
  const { measure, measureKey, part, s, value, state, moment, known, note, beside, grow, children } = props
  const locale = useLocale()
  const compared = useComparisons(measure, measureKey, s, moment)
  // In a film days follow each other and are no news.
  const live = s.today === s.scaleDay
  const text = figureFormat(measure, locale).cell(value, state)
  const marked = useMarked(live ? text : null)
  return (
    <Panel
      title={[measure.name[locale], part].filter(Boolean).join(' ')}
      behind={{ ...known, cadence: cadenceOf(s.catalog, measure, s.today) }}
      fresh={marked}
      grow={grow ?? false}
    >
      <Lead {...{ measure, value, state, text, note, beside, compared, moment, live, marked }} />
      {children}
    </Panel>
  )
}

interface LeadProps
  extends Pick<LeadPanelProps, 'measure' | 'value' | 'state' | 'note' | 'beside' | 'moment'> {
  text: string
  compared: { yesterday: Compared; week: Compared } | null
  live: boolean
  marked: boolean
}

function Lead({ measure, value, state, text, note, beside, compared, moment, live, marked }: LeadProps) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const words = useStateWords()
  const format = figureFormat(measure, locale)
  const estimated = state === 'estimated' ? signOf(text) : ''
  return (
    <div className={css.lead} data-marked={marked || undefined}>
      <span className={css.number} key={live ? text : 'film'}>
        {estimated && <small>{estimated}</small>}
        <Figure text={text.slice(estimated.length)} state={state} stateText={words[state]} />
      </span>
      <span className={css.unit}>
        {value !== null && !format.isShare && unitWord(measure.unit, locale, text)}
        {beside}
        {note && <small>{note}</small>}
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
