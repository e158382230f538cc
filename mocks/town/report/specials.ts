import { toDayNumber } from '#src/domain/days.ts'
import type { TownModel } from '../model.ts'
import { randomFor } from '../random.ts'

/** Committees of 青浦区 that show what real ones do: never reported, fell silent, all shut, only an estimate. */
export type Special =
  | { kind: 'never' }
  | { kind: 'silent'; since: number }
  | { kind: 'shut' }
  | { kind: 'guess' }

const kinds = ['never', 'silent', 'shut', 'guess'] as const

/** At least one of each kind in 徐泾镇, the rest anywhere in the district. In force from 1 March 2022. */
export function specialCommittees(model: TownModel): Map<string, Special> {
  const random = randomFor(model.seed, 'specials')
  const own = model.committees
    .filter((c) => c.code.startsWith('310118') && c.firms >= 6)
    .map((c) => ({ c, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ c }) => c)
  const xujing = own.filter((c) => c.town === '310118106').slice(0, kinds.length)
  const others = own.filter((c) => c.town !== '310118106').slice(0, 3 * kinds.length)
  return new Map(
    [...xujing, ...others].map((committee, i) => {
      const kind = kinds[i % kinds.length]!
      const special: Special =
        kind === 'silent' ? { kind, since: toDayNumber('2022-05-12') + (i % 7) } : { kind }
      return [committee.code, special]
    }),
  )
}
