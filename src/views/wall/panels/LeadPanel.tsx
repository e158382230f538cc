import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Measure } from '#src/contract/catalog.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { unitWord } from '#src/domain/catalog/unit-word.ts'
import { cadenceOf } from '#src/situation/measures/cadence.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { useStateWords } from '#src/situation/words/use-state-words.ts'
import { Figure } from '#src/ui/figures/Figure.tsx'
import type { LeadNumber } from '#src/views/wall/model/lead/lead-number.ts'
import { movesOf, noteOf } from '#src/views/wall/model/lead/lead-words.ts'
import { useComparisons } from '#src/views/wall/model/lead/use-comparisons.ts'
import { useMarked } from '#src/views/wall/model/lead/use-marked.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Panel } from './frame/Panel.tsx'
import css from './panels.module.css'

interface LeadPanelProps {
  measure: Measure
  measureKey: string | null
  /** Behind the measure's name: of which part of it. */
  part?: string | undefined
  s: Situation
  lead: LeadNumber
  /** Behind the unit, where the number is of a whole day up to today. */
  note?: string | undefined
  /** A second figure: the share. */
  beside?: ReactNode
  grow?: boolean
  children: ReactNode
}

/** A panel whose number leads: the figure, its unit, how it has moved, and what is under it. What has just changed is marked for ten seconds. */
export function LeadPanel(props: LeadPanelProps) {
  const { measure, measureKey, part, s, lead, note, beside, grow, children } = props
  const t = useTranslations('wall')
  const locale = useLocale()
  const { shown, moment } = lead
  const [compared] = useComparisons([{ measure, key: measureKey, moment }], s)
  // In a film days follow each other and are no news.
  const live = s.today === s.scaleDay
  const format = figureFormat(measure, locale)
  const text = format.cell(shown.value, shown.state)
  const marked = useMarked(live ? text : null)
  return (
    <Panel
      title={[measure.name[locale], part].filter(Boolean).join(' ')}
      behind={{ ...shown, cadence: cadenceOf(s.catalog, measure, s.today) }}
      fresh={marked}
      grow={grow ?? false}
    >
      <Lead
        {...{ measure, text, beside, live, marked }}
        value={shown.value}
        state={shown.state}
        note={noteOf(lead, format, t) ?? note}
        moves={compared ? movesOf(compared, moment, format, t) : []}
      />
      {children}
    </Panel>
  )
}

interface LeadProps extends Pick<LeadPanelProps, 'measure' | 'note' | 'beside'> {
  value: number | null
  state: CellState
  text: string
  moves: ReturnType<typeof movesOf>
  live: boolean
  marked: boolean
}

function Lead({ measure, value, state, text, note, beside, moves, live, marked }: LeadProps) {
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
      <dl className={css.moves}>
        {moves.map(({ against, move }) => (
          <div key={against}>
            <dt>{against}</dt>
            <dd>{move}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** The sign of an estimate stands small before its figure. */
function signOf(text: string): string {
  return /^\D*/.exec(text)?.[0] ?? ''
}
