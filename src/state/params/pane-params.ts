import type { Per, PerWord } from '#src/contract/desk/panels.ts'
import { Day, PlaceId, Slug } from '#src/contract/primitives.ts'
import { perOf, perWord } from '#src/domain/compare/per-text.ts'
import { type Param, type Params, valid } from '#src/state/address.ts'

/** A number whose making is asked for. */
export interface WhyQuestion {
  measure: string
  /** Breakdown key; null: the total. */
  key: string | null
  place: string
  from: string
  to: string
  /** Of the whole place, whatever of it is selected. */
  whole?: true
  /** What the number is divided by; left out: nothing. */
  per?: Per
}

/** What stands over the desk beside the view itself: no part of a saved view. */
export interface Panes {
  why: WhyQuestion | null
  notes: boolean
  /** Id of the saved view that the reader came by. */
  view: string | null
}

const whole = 'whole'

/** `staff-back,310118106,2022-06-01..2022-06-03`; then a breakdown key (which may be empty), then `whole` and `per-10k`. */
const why: Param<WhyQuestion> = {
  name: 'why',
  read: (text) => {
    const [measure, place, days = '', part = '', ...words] = text.split(',')
    const divisors = words.filter((word): word is PerWord => word in perOf)
    const per = divisors.length === 1 ? perOf[divisors[0]!] : undefined
    const isWhole = words.includes(whole)
    const key = part === '' ? null : part
    const [from, to = from, ...more] = days.split('..')
    const known =
      words.length === divisors.length + Number(isWhole) &&
      divisors.length <= 1 &&
      more.length === 0 &&
      valid(Slug, measure) !== undefined &&
      valid(PlaceId, place) !== undefined &&
      valid(Day, from) !== undefined &&
      valid(Day, to) !== undefined &&
      (key === null || valid(Slug, key) !== undefined) &&
      from! <= to!
    if (!known) return undefined
    return {
      measure: measure!,
      place: place!,
      from: from!,
      to: to!,
      key,
      ...(isWhole && { whole: true as const }),
      ...(per && { per }),
    }
  },
  write: ({ measure, place, from, to, key, ...of }) => {
    const words = [...(of.whole ? [whole] : []), ...(of.per ? [perWord(of.per)] : [])]
    const part = words.length > 0 ? [key ?? ''] : key === null ? [] : [key]
    return [measure, place, from === to ? from : `${from}..${to}`, ...part, ...words].join(',')
  },
}

export const noPanes: Panes = { why: null, notes: false, view: null }

export const paneParams: Params<Panes> = {
  why,
  notes: { name: 'notes', read: (text) => (text === 'open' ? true : undefined), write: () => 'open' },
  view: { name: 'view', read: (text) => (/^[a-z0-9]{8}$/.test(text) ? text : undefined), write: (id) => id },
}
