import type { Cube } from '../../src/domain/cube.ts'

/** What the tables of a cube take; those made on first need are in it once they are there. */
export function bytesOf({ tables, states, marks, masks }: Cube): number {
  const { starts, sizes, cells, blocks } = marks
  const { within, blocks: sums } = tables.byPlace
  const listed = [starts, sizes, cells, blocks]
  const arrays = [tables.byDay, within, sums, states, ...listed, masks.codes, ...(masks.levels ?? [])]
  return arrays.reduce((sum, array) => sum + (array?.byteLength ?? 0), 0)
}
