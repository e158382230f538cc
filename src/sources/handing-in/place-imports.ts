import { type PlaceImportQuery, PlaceImportReply } from '#src/contract/handing-in/place-imports.ts'
import { requestJson } from '#src/sources/request.ts'

export interface PlaceFile {
  file: Blob
  query: PlaceImportQuery
}

/** Checks a file of places; with the `base` of a check in the query, stores it. */
export function sendPlaceFile({ file, query }: PlaceFile): Promise<PlaceImportReply> {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)] as [string, string]],
  )
  return requestJson(`place-imports?${new URLSearchParams(given)}`, PlaceImportReply, {
    method: 'POST',
    bytes: file,
  })
}
