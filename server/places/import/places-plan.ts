import type { OutlineToSave } from '#server/db/places/save-outline.ts'
import type { SiteToSave } from '#server/db/places/save-sites.ts'
import type { Area } from '#src/contract/areas.ts'
import type { PlaceImportReply } from '#src/contract/handing-in/place-imports.ts'

/** What a file of places would change. */
export interface PlacesPlan {
  holds: PlaceImportReply['holds']
  read: number
  accepted: number
  rows: PlaceImportReply['rows']
  same: number
  sites: SiteToSave[]
  outlines: OutlineToSave[]
  areas: Area[]
}

type Change = PlaceImportReply['rows'][number]['changes'][number]

/** The fields that differ, as text, in the order given. */
export function changesOf(fields: readonly [field: string, before: unknown, after: unknown][]): Change[] {
  return fields.flatMap(([field, before, after]) =>
    textOf(before) === textOf(after) ? [] : [{ field, before: textOf(before), after: textOf(after) }],
  )
}

const textOf = (value: unknown) =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)
