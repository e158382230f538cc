import { type Cells, pickCells } from '#server/db/cells/cells.ts'
import { differenceCode, differencesOf } from '#server/db/cells/difference.ts'
import { type Known, readKnown } from '#server/db/cells/read-known.ts'
import type { BulkSession } from '#server/db/engines/engine.ts'

/** Somebody has changed what a batch touches since its difference was shown. */
export class ImportOutdated extends Error {
  constructor(
    /** How many of its cells. */
    readonly cells: number,
    readonly revision: number,
  ) {
    super(`${cells} cells have changed since revision ${revision}`)
  }
}

interface Compared {
  cells: Cells
  known: Known
  codes: Uint8Array
}

/** Throws `ImportOutdated` where a cell that would change has become another than it was after revision `base`. */
export async function refuseOutdated(
  session: Pick<BulkSession, 'all'>,
  { cells, known, codes }: Compared,
  base: number,
): Promise<void> {
  const newer: number[] = []
  codes.forEach((code, i) => {
    if (code !== differenceCode.same && known.seq[i]! > base) newer.push(i)
  })
  if (newer.length === 0) return
  const touched = pickCells(cells, Uint32Array.from(newer))
  const shown = await readKnown(session, touched, { revision: base })
  const now: Cells = {
    ...touched,
    value: Float64Array.from(newer, (row) => known.value[row]!),
    flags: Int16Array.from(newer, (row) => known.flags[row]!),
    qualifiers: new Map(newer.flatMap((row, i) => wordOf(known, row, i))),
  }
  const changed = differencesOf(now, shown).filter((code) => code !== differenceCode.same).length
  if (changed > 0) throw new ImportOutdated(changed, base)
}

function wordOf({ qualifiers }: Known, row: number, i: number): [number, string][] {
  const word = qualifiers.get(row)
  return word === undefined ? [] : [[i, word]]
}
