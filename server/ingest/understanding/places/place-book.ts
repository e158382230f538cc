import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import type { Area } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'
import { stemOf, withoutRoad } from './endings.ts'

/** A place that may be named in a sheet; `kind` is an area's level or a site's kind. */
export interface KnownPlace {
  readonly id: string
  readonly name: string
  readonly path: string
  readonly type: 'area' | 'site'
  readonly kind: string
}

type Names = Map<string, number[]>

export interface PlaceBook {
  readonly all: readonly KnownPlace[]
  readonly byId: ReadonlyMap<string, number>
  readonly known: ReadonlyMap<string, KnownPlace>
  /**
   * By normalised name: official; then spoken, or official without its ending; then without 路 too. The first that has a name
   * decides.
   */
  readonly names: readonly ReadonlyMap<string, readonly number[]>[]
}

export function placeBook(areas: readonly Area[], sites: readonly Site[]): PlaceBook {
  const all: KnownPlace[] = [
    ...areas.map(({ code, name, path, level }) => ({
      id: code,
      name,
      path,
      type: 'area' as const,
      kind: level,
    })),
    ...sites.map(({ id, name, path, kind }) => ({ id, name, path, type: 'site' as const, kind })),
  ]
  const [official, spoken, roads]: Names[] = [new Map(), new Map(), new Map()]
  all.forEach((place, i) => {
    const name = normalise(place.name)
    add(official!, name, i)
    const area = i < areas.length ? areas[i]! : null
    if (!area) return
    for (const alias of [...area.aliases, area.nameEn ?? '']) add(spoken!, normalise(alias), i)
    const { stem, kind } = stemOf(name)
    if (kind !== null) addStem(spoken!, stem, kind, i)
    const short = withoutRoad(stem)
    if (short !== null) addStem(roads!, short, kind, i)
  })
  return {
    all,
    byId: new Map(all.map(({ id }, i) => [id, i])),
    known: new Map(all.map((place) => [place.id, place])),
    names: [official!, spoken!, roads!],
  }
}

/** The indexes of the places that a normalised text names, of the strongest kind of name that any place has and `fits`. */
export function placesNamed(book: PlaceBook, name: string, fits: (place: number) => boolean): number[] {
  const { stem, kind } = stemOf(name)
  for (const [strength, names] of book.names.entries()) {
    const whole = names.get(name) ?? []
    const found = strength > 0 && kind !== null ? [...whole, ...(names.get(`${stem}|${kind}`) ?? [])] : whole
    const fitting = found.filter(fits)
    if (fitting.length > 0) return [...new Set(fitting)]
  }
  return []
}

function addStem(names: Names, stem: string, kind: string | null, place: number): void {
  add(names, stem, place)
  if (kind !== null) add(names, `${stem}|${kind}`, place)
}

function add(names: Names, name: string, place: number): void {
  if (name === '') return
  const known = names.get(name)
  if (!known) names.set(name, [place])
  else if (!known.includes(place)) known.push(place)
}
