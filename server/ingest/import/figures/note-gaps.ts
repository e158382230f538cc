import type { Findings } from '#server/ingest/import/finding.ts'
import { placeNamed } from '#server/ingest/staging/place-named.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { toDay } from '#src/domain/days.ts'
import type { ReadFigures } from './staged-figures.ts'

const placesTold = 20
const daysTold = 10

/** Tells the days a daily series leaves out, for the first places of each file. */
export function noteGaps(files: readonly ReadFigures[], knowledge: Knowledge, findings: Findings): void {
  const daily = files.filter(({ source }) => source.options.every !== 'week')
  for (const { source, rows } of daily) {
    const { measure, place, day, places, length } = rows.candidates
    const series = new Map<string, { place: string; days: Set<number> }>()
    for (let i = 0; i < length; i++) {
      const id = `${measure[i]} ${place[i]}`
      const own = series.get(id)
      if (own) own.days.add(day[i]!)
      else if (series.size < placesTold)
        series.set(id, { place: places[place[i]!]!, days: new Set([day[i]!]) })
    }
    for (const { place: id, days } of series.values()) {
      const [from, to] = spanOf(days)
      const missing: string[] = []
      for (let at = from; at <= to; at++) if (!days.has(at)) missing.push(toDay(at))
      if (missing.length === 0) continue
      const shown = missing.slice(0, daysTold).join('、') + (missing.length > daysTold ? ' …' : '')
      const name = placeNamed(knowledge, id)?.name ?? id
      const args = { place: name, from: toDay(from), to: toDay(to), count: missing.length, days: shown }
      findings.add('missing-days', { file: source.file }, args)
    }
  }
}

function spanOf(days: ReadonlySet<number>): [from: number, to: number] {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const day of days) [from, to] = [Math.min(from, day), Math.max(to, day)]
  return [from, to]
}
