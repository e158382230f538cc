import { BatchKind, BatchState } from '#src/contract/handing-in/batches.ts'
import { Day, Slug } from '#src/contract/primitives.ts'
import type { AddressParams, Param, Params } from '#src/state/address.ts'
import { word } from './view-params.ts'

export const dataTabs = ['import', 'batches', 'forms', 'sources', 'corrections', 'places'] as const
export type DataTab = (typeof dataTabs)[number]

/** What the address of the data page decides; area, measure and days are those of the desk. */
export interface DataAddress {
  tab: DataTab
  /** The staged import on screen. */
  staged: string | null
  /** The batch that stands open. */
  batch: string | null
  /** Null, as in older links `all`: of every kind. */
  kind: BatchKind | null
  state: BatchState | null
  /** Of which who has not reported is told; null: today. */
  day: Day | null
  form: string | null
  /** Rows that hold this text. */
  text: string | null
}

const id = (name: string): Param<string> => ({
  name,
  read: (text) => (/^[\w.~:-]{1,80}$/.test(text) ? text : undefined),
  write: (value) => value,
})

export const defaultData: DataAddress = {
  tab: 'import',
  staged: null,
  batch: null,
  kind: null,
  state: null,
  day: null,
  form: null,
  text: null,
}

export const dataParams: Params<DataAddress> = {
  tab: {
    name: 'tab',
    read: (text) => dataTabs.find((tab) => tab === text),
    write: (tab) => tab,
  },
  staged: id('import'),
  batch: id('batch'),
  kind: word('kind', BatchKind),
  state: word('state', BatchState),
  day: word('day', Day),
  form: word('form', Slug),
  text: { name: 'text', read: (text) => text.slice(0, 200) || undefined, write: (text) => text },
}

/** What of an address other screens read as well: area, days, language and the like. */
export function withoutData(params: Partial<AddressParams>): AddressParams {
  const own = new Set(Object.values(dataParams).map(({ name }) => name))
  const kept: AddressParams = {}
  for (const [name, text] of Object.entries(params))
    if (text !== undefined && !own.has(name)) kept[name] = text
  return kept
}
