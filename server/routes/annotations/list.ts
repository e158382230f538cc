import { type Gazetteer, inside } from '#server/cubes/known/gazetteer.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { type KeptNote, readNotes } from '#server/db/desk/annotations.ts'
import { ApiError } from '#server/errors.ts'
import type { AnnotationsQuestion, AnnotationsReply, Note } from '#src/contract/desk/annotations.ts'
import { levelNotes } from '#src/domain/catalog/annotations.ts'
import { toDayNumber } from '#src/domain/days.ts'

/** The catalogue's levels and the readers' notes that bear on an area and on days, as they stood at a moment. */
export async function listAnnotations(
  instance: Instance,
  { area, from, to, asOf, limit }: AnnotationsQuestion,
): Promise<AnnotationsReply> {
  const { catalog, clock, db } = instance.context
  if (from !== undefined && to !== undefined && from > to) throw new ApiError('invalid-span', { from, to })
  const { gazetteer } = await instance.places()
  const path = area === undefined ? null : pathOf(gazetteer, area)
  if (path === undefined) throw new ApiError('unknown-place', { place: area ?? '' })
  const at = asOf === undefined ? null : Date.parse(asOf)
  const notes = await readNotes(db, {
    at: at !== null && at > clock.now().getTime() ? null : at,
    from: from === undefined ? null : toDayNumber(from),
    to: to === undefined ? null : toDayNumber(to),
  })
  const bearing = notes.filter(({ place }) => bearsOn(gazetteer, place, path))
  const levels = levelNotes(catalog).filter(
    (one) => (to === undefined || one.from <= to) && (from === undefined || (one.to ?? from) >= from),
  )
  const shown = bearing.slice(0, limit).map((note) => describe(gazetteer, note))
  return { annotations: [...levels, ...shown], total: bearing.length }
}

/** A note as it reads now. */
export async function noteNow(instance: Instance, id: string): Promise<Note> {
  const { gazetteer } = await instance.places()
  const notes = await readNotes(instance.context.db, { at: null, from: null, to: null })
  const note = notes.find((one) => one.id === id)
  if (!note) throw new ApiError('unknown-note', { note: id })
  return describe(gazetteer, note)
}

const pathOf = ({ area, site }: Gazetteer, place: string) => (area.get(place) ?? site.get(place))?.path

/** A note of no place bears on all; else of the place itself, of one inside it, or of one around it. */
function bearsOn(gazetteer: Gazetteer, place: string | null, path: string | null): boolean {
  if (place === null || path === null) return true
  const own = pathOf(gazetteer, place)
  return own !== undefined && (inside(own, path) || inside(path, own))
}

function describe({ area, site }: Gazetteer, note: KeptNote): Note {
  const { place } = note
  return {
    kind: 'note',
    ...note,
    placeName: place === null ? null : ((area.get(place) ?? site.get(place))?.name ?? place),
  }
}
