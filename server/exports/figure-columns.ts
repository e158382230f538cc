import { fill } from '#server/messages/fill.ts'
import type { AskedExport } from './asked.ts'
import type { Figure } from './figures.ts'
import type { Column } from './table.ts'
import { exportWords } from './words.ts'

/** A figure's own columns where each has some: its number, state and completeness; `more` stand right behind the number. */
export function figureColumns(
  { figures, locale }: AskedExport,
  { id, name, measure }: Figure,
  more: readonly { id: string; name: string }[] = [],
): Column[] {
  const words = exportWords[locale]
  const unit = measure.kind === 'ratio' ? '' : fill(words.inUnit, { unit: measure.unit[locale] })
  // Of a single figure everybody knows which one is meant.
  const of = (what: string) => (figures.length === 1 ? what : `${name}${words.joint}${what}`)
  return [
    { id, name: `${name}${unit}`, type: 'number', width: 16 },
    ...more.map((one): Column => ({ id: `${id}.${one.id}`, name: of(one.name), type: 'number' })),
    { id: `${id}.state_code`, name: of(words.stateId), type: 'text', forPrograms: true },
    { id: `${id}.state`, name: of(words.state), type: 'text', width: 12 },
    { id: `${id}.reported`, name: of(words.reported), type: 'whole' },
    { id: `${id}.expected`, name: of(words.expected), type: 'whole' },
  ]
}
