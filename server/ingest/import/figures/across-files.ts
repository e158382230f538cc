import type { Findings } from '#server/ingest/import/finding.ts'
import { placeNamed } from '#server/ingest/staging/place-named.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { toDay } from '#src/domain/days.ts'
import type { ReadFigures } from './staged-figures.ts'

/** Tells what files say of each other's cells: another value, or an area's beside those of areas inside it. */
export function compareFiles(files: readonly ReadFigures[], knowledge: Knowledge, findings: Findings): void {
  if (files.length < 2) return
  const cells = new Map<string, Said>()
  const areas = new Map<string, Said>()
  for (const one of saidBy(files)) {
    if (!cells.has(one.cell)) cells.set(one.cell, one)
    if (one.file !== areas.get(one.area)?.file) areas.set(one.area, one)
  }
  for (const one of saidBy(files)) {
    const first = cells.get(one.cell)!
    const at = { file: one.file, row: one.row }
    if (first.file !== one.file && !Object.is(first.value, one.value))
      findings.add('duplicate-cell', at, { other: `${first.file}:${first.row}` })
    const place = placeNamed(knowledge, one.place)
    if (place?.type !== 'area') continue
    const around = place.path.split('/').slice(0, -1)
    const outer = around.map((code) => areas.get(areaCell(one, code))).find((other) => other !== undefined)
    if (!outer || outer.file === one.file) continue
    const other = placeNamed(knowledge, outer.place)?.name ?? outer.place
    findings.add('double-count', at, { place: place.name, other, day: toDay(one.day) })
  }
}

interface Said {
  file: string
  row: number
  measure: string
  place: string
  day: number
  value: number
  cell: string
  area: string
}

function* saidBy(files: readonly ReadFigures[]): Iterable<Said> {
  for (const { source, rows } of files) {
    const { candidates, origins } = rows
    for (let i = 0; i < candidates.length; i++) {
      const measure = candidates.measures[candidates.measure[i]!]!
      const place = candidates.places[candidates.place[i]!]!
      const key = candidates.keys[candidates.key[i]!] ?? ''
      const day = candidates.day[i]!
      const said = { file: source.file, row: origins.row[i]!, measure, place, day }
      const area = areaCell(said, place)
      yield { ...said, value: candidates.value[i]!, area, cell: `${area} ${key}` }
    }
  }
}

const areaCell = ({ measure, day }: Pick<Said, 'measure' | 'day'>, place: string) =>
  `${measure} ${day} ${place}`
