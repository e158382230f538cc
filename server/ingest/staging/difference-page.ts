import { differenceCode, differences } from '#server/db/cells/difference.ts'
import type { Candidates } from '#server/ingest/candidates.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import type { Difference, DifferenceReply, DifferenceRow } from '#src/contract/handing-in/imports.ts'
import { toDay } from '#src/domain/days.ts'
import { placeNamed } from './place-named.ts'
import type { StagedRows } from './staging.ts'

interface Page {
  difference?: Difference | undefined
  offset: number
  limit: number
}

/** The difference row by row, in the order of the file; behind it what the file does not have. */
export function differencePage(rows: StagedRows, page: Page, knowledge: Knowledge): DifferenceReply {
  const { candidates, comparison, missing, origins } = rows
  const wanted = page.difference === undefined ? null : differenceCode[page.difference]
  const found: DifferenceRow[] = []
  let total = 0
  const isShown = () => total > page.offset && found.length < page.limit
  for (let i = 0; i < candidates.length; i++) {
    const code = comparison.difference[i]!
    if (wanted !== null && code !== wanted) continue
    total++
    if (!isShown()) continue
    const beside = { difference: differences[code]!, row: origins.row[i]!, before: comparison.before[i]! }
    found.push(rowOf(candidates, i, beside, knowledge))
  }
  const gone = wanted === null || wanted === differenceCode.withdrawn ? missing : null
  for (let i = 0; i < (gone?.candidates.length ?? 0); i++) {
    total++
    if (!isShown()) continue
    const beside = { difference: 'withdrawn' as const, row: null, before: gone!.before[i]! }
    found.push(rowOf(gone!.candidates, i, beside, knowledge))
  }
  return { rows: found, total }
}

function rowOf(
  { measures, places, keys, measure, place, key, day, value, estimated, notes }: Candidates,
  i: number,
  { difference, row, before }: { difference: Difference; row: number | null; before: number },
  knowledge: Knowledge,
): DifferenceRow {
  const id = places[place[i]!]!
  return {
    difference,
    row,
    measure: measures[measure[i]!]!,
    key: keys[key[i]!] ?? null,
    place: id,
    placeName: placeNamed(knowledge, id)?.name ?? id,
    day: toDay(day[i]!),
    before: Number.isNaN(before) ? null : before,
    after: Number.isNaN(value[i]!) ? null : value[i]!,
    estimated: estimated[i] === 1,
    qualifier: notes.get(i)?.qualifier ?? null,
  }
}
