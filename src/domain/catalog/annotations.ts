import type { Catalog } from '#src/contract/catalog.ts'
import type { LevelNote } from '#src/contract/desk/annotations.ts'

/** The response levels of a catalogue as annotations, the earliest first: the list that bands and notes both come from. */
export function levelNotes({ regimes }: Pick<Catalog, 'regimes'>): LevelNote[] {
  return regimes.map((regime) => ({
    kind: 'level',
    id: regime.id,
    from: regime.from,
    to: regime.to ?? null,
    name: regime.name,
    short: regime.short ?? regime.name,
    level: regime.level,
    source: regime.source,
  }))
}
