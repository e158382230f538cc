import type { DifferenceQuery, FindingsQuery } from '#src/contract/handing-in/import-queries.ts'
import {
  type CommitImport,
  DifferenceReply,
  FindingsReply,
  ImportReply,
  MappingsReply,
  type SheetMapping,
} from '#src/contract/handing-in/imports.ts'
import { type RequestOptions, readBody, request, requestJson } from '#src/sources/request.ts'

const at = (id: string, part = '') => `imports/${encodeURIComponent(id)}${part}`

export const fetchImport = (id: string, options?: RequestOptions) => requestJson(at(id), ImportReply, options)

/** Reads the sheet again as the mapping says. */
export const putMapping = (id: string, mapping: SheetMapping) =>
  requestJson(at(id, '/mapping'), ImportReply, { method: 'PUT', body: mapping })

export const fetchFindings = (id: string, query: FindingsQuery, options?: RequestOptions) =>
  requestJson(at(id, `/findings?${search(query)}`), FindingsReply, options)

export const fetchDifference = (id: string, query: DifferenceQuery, options?: RequestOptions) =>
  requestJson(at(id, `/rows?${search(query)}`), DifferenceReply, options)

/** The sheet as it was, the faults marked in place (XLSX). */
export async function fetchMarkedSheet(id: string, options?: RequestOptions): Promise<Blob> {
  return readBody(await request(at(id, '/report'), { ...options, accept: '*/*' }), (answer) => answer.blob())
}

export const commitImport = (id: string, commit: CommitImport) =>
  requestJson(at(id, '/commit'), ImportReply, { method: 'POST', body: commit })

/** Stops the reading, or throws away what was read. */
export async function discardImport(id: string): Promise<void> {
  await request(at(id), { method: 'DELETE' })
}

export const fetchMappings = (options?: RequestOptions) => requestJson('mappings', MappingsReply, options)

export async function deleteMapping(shape: string): Promise<void> {
  await request(`mappings/${encodeURIComponent(shape)}`, { method: 'DELETE' })
}

function search(query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
}
