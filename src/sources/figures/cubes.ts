import type { CubeSource } from '#src/domain/cube.ts'
import { type RequestOptions, readBody, request } from '#src/sources/request.ts'
import { RequestFailure } from '#src/sources/request-failure.ts'
import { decodeCubes } from './decode-cube.ts'

export interface CubeQuestion {
  measure: string
  /** First and last day, inclusive. */
  from: string
  to: string
  /** Places inside this area only. */
  area?: string
  /** As it was known at this moment. */
  asOf?: string
}

const arrow = 'application/vnd.apache.arrow.stream'

/** The total and every breakdown key of a measure at all places that report it, as the bytes that came over the wire. */
export async function fetchCubeBytes(
  question: CubeQuestion,
  options: RequestOptions = {},
): Promise<Uint8Array> {
  const query = new URLSearchParams({ from: question.from, to: question.to, breakdown: '*' })
  if (question.area !== undefined) query.set('area', question.area)
  if (question.asOf !== undefined) query.set('asOf', question.asOf)
  const path = `cubes/${encodeURIComponent(question.measure)}?${query}`
  const response = await request(path, { ...options, accept: arrow })
  return new Uint8Array(await readBody(response, (answer) => answer.arrayBuffer()))
}

/** One source a cube: the total first (`key` null), then the keys in the catalogue's order. Throws a RequestFailure. */
export function readCubes(bytes: Uint8Array): CubeSource[] {
  try {
    return decodeCubes(bytes)
  } catch (cause) {
    throw new RequestFailure('malformed', { cause })
  }
}
