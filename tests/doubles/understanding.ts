import { townAreas } from '#mocks/town/areas.ts'
import { builtinCatalog } from '#server/catalog/builtin.ts'
import type { OpenedSheet } from '#server/ingest/reading/sheet.ts'
import { type Knowledge, knowledgeOf } from '#server/ingest/understanding/knowledge.ts'
import { propose } from '#server/ingest/understanding/propose.ts'
import { understand } from '#server/ingest/understanding/understand.ts'
import type { Understood } from '#server/ingest/understanding/understood.ts'
import { wordsOf } from '#server/ingest/understanding/words/words.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { SheetMapping } from '#src/contract/handing-in/imports.ts'
import type { Site } from '#src/contract/sites.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'

export const today = '2022-06-03'

/** The real area tree of the demonstration, whose committees anybody may report for. */
export const knowledgeFor = (catalog: Catalog = builtinCatalog, sites: readonly Site[] = []): Knowledge =>
  knowledgeOf(catalog, townAreas(), sites, { today: toDayNumber(today), timeZone: 'Asia/Shanghai' })

export const codeOf = (name: string): string => {
  const found = townAreas().filter((area) => area.name === name)
  if (found.length !== 1) throw new Error(`${found.length} areas are called ${name}`)
  return found[0]!.code
}

/** Every candidate as one line: measure, key, place, day, value, with its estimate, words and reason. */
export function linesOf({ candidates }: Understood): string[] {
  const { measures, keys, places, measure, key, place, day, value, estimated, notes } = candidates
  return Array.from({ length: candidates.length }, (_, i) =>
    [
      measures[measure[i]!],
      ...(key[i]! < 0 ? [] : [keys[key[i]!]]),
      places[place[i]!],
      toDay(day[i]!),
      value[i],
      ...(estimated[i] === 1 ? ['estimated'] : []),
      ...(notes.get(i)?.qualifier === undefined ? [] : [notes.get(i)!.qualifier]),
      ...(notes.get(i)?.reason === undefined ? [] : [`because ${notes.get(i)!.reason}`]),
    ].join(' '),
  )
}

/** Every finding as one line: code, why, cell. */
export const foundIn = ({ findings }: Understood): string[] =>
  findings.list.map((one) => {
    const cell = /[（(]([A-Z]+\d+)[）)]/.exec(wordsOf(one, 'zh').reason)?.[1] ?? `row ${one.row}`
    return [one.code, ...(one.why === null ? [] : [one.why]), cell].join(' ')
  })

/** Proposes, and reads as proposed; `change` is what a person then decides. */
export async function readAsProposed(
  sheet: OpenedSheet,
  knowledge: Knowledge,
  change: (mapping: SheetMapping) => SheetMapping = (mapping) => mapping,
) {
  const proposal = await propose(sheet, knowledge)
  const understood = await understand(sheet, change(proposal.mapping), knowledge)
  return { proposal, understood }
}
