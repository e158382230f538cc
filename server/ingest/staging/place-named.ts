import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import type { KnownPlace } from '#server/ingest/understanding/places/place-book.ts'

/** By id. */
export function placeNamed({ places }: Knowledge, id: string): KnownPlace | undefined {
  const number = places.byId.get(id)
  return number === undefined ? undefined : places.all[number]
}
