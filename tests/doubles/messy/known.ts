import fc from 'fast-check'
import { townAreas } from '#mocks/town/areas.ts'

/** Rows that are known before they are dressed up as a sheet. */

const areas = townAreas()
const townOf = new Map(areas.map(({ code, name }) => [code, name]))
const times = new Map<string, number>()
for (const { name } of areas) times.set(name, (times.get(name) ?? 0) + 1)

export interface KnownPlace {
  code: string
  name: string
  /** Its town. */
  around: string
  repeats: boolean
}

export const committees: readonly KnownPlace[] = areas
  .filter(({ level, parent }) => level === 'committee' && ['310118106', '310105102'].includes(parent!))
  .map(({ code, name, parent }) => ({
    code,
    name,
    around: townOf.get(parent!)!,
    repeats: times.get(name)! > 1,
  }))

export const measures = [
  { id: 'enterprises', zh: '应复企业', unit: '户' },
  { id: 'enterprises-reopened', zh: '已复工企业', unit: '户' },
  { id: 'staff-back', zh: '返岗人员', unit: '人' },
  { id: 'residents-60-plus', zh: '60岁以上居民', unit: '人' },
] as const

/** Days of 2022, as month and date. */
export const someDays = (max: number) =>
  fc.uniqueArray(
    fc.record({ month: fc.integer({ min: 1, max: 5 }), date: fc.integer({ min: 1, max: 28 }) }),
    {
      minLength: 1,
      maxLength: max,
      selector: ({ month, date }) => month * 100 + date,
    },
  )

export const dayNumberOf = ({ month, date }: { month: number; date: number }) =>
  Date.UTC(2022, month - 1, date) / 86_400_000
export const isoOf = ({ month, date }: { month: number; date: number }) =>
  `2022-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
