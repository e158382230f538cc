import type { Selection, Shape, SiteFilter } from '#src/contract/desk/selection.ts'

const metres = 5

/** `box:121.1,31.1,121.2,31.2;circle:121.1,31.1,800;lasso:121.1,31.1,…`: degrees to a metre, a circle's radius in metres. */
function writeShapes(shapes: readonly Shape[]): string {
  return shapes.map(writeShape).join(';')
}

function writeShape(shape: Shape): string {
  if (shape.kind === 'box') return `box:${degrees([shape.west, shape.south, shape.east, shape.north])}`
  if (shape.kind === 'circle')
    return `circle:${degrees([shape.lon, shape.lat])},${Math.max(1, Math.round(shape.radiusM))}`
  return `lasso:${degrees(shape.points.flat())}`
}

function readShapes(text: string): unknown[] {
  return text.split(';').map((part) => {
    const [kind, list = '', ...rest] = part.split(':')
    const numbers = rest.length > 0 ? [] : list.split(',').map(numberOf)
    if (kind === 'box') {
      const [west, south, east, north, ...more] = numbers
      return more.length === 0 && { kind, west, south, east, north }
    }
    if (kind === 'circle') {
      const [lon, lat, radiusM, ...more] = numbers
      return more.length === 0 && { kind, lon, lat, radiusM }
    }
    const pairs = Array.from({ length: Math.ceil(numbers.length / 2) }, (_, i) =>
      numbers.slice(2 * i, 2 * i + 2),
    )
    return { kind, points: pairs }
  })
}

function degrees(values: readonly number[]): string {
  return values.map((value) => Number(value.toFixed(metres)) + 0).join(',')
}

/** `building.floors:10..20,compound.foreignRelated:true,venue.use:shop/hotel`. */
function writeFilters(filters: readonly SiteFilter[]): string {
  return filters
    .map(({ kind, attribute, values, min, max }) => {
      const wanted = values ? values.map(escaped).join('/') : `${min ?? ''}..${max ?? ''}`
      return `${kind}.${escaped(attribute)}:${wanted}`
    })
    .join(',')
}

function readFilters(text: string): unknown[] {
  return text.split(',').map((part) => {
    const [, kind, attribute, wanted] = /^([^.]*)\.([^:]*):(.*)$/.exec(part) ?? []
    if (kind === undefined || attribute === undefined || wanted === undefined) return null
    const range = /^(.*?)\.\.(.*)$/.exec(wanted)
    if (range) {
      const limit = (name: 'min' | 'max', given = '') => (given === '' ? {} : { [name]: numberOf(given) })
      return { kind, attribute: plain(attribute), ...limit('min', range[1]), ...limit('max', range[2]) }
    }
    return { kind, attribute: plain(attribute), values: wanted.split('/').map(plain) }
  })
}

/** Dots part ranges, so that a value's own are written otherwise. */
function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll('.', '%2E')
}

/** What was written by hand may hold a `%` that escapes nothing. */
function plain(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function numberOf(text: string): number {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN
}

interface Text<T> {
  name: string
  /** What is still to be checked against the schema. */
  read: (text: string) => unknown
  write: (value: T) => string
}

const list = <T extends string>(name: string): Text<readonly T[]> => ({
  name,
  read: (text) => text.split(','),
  write: (values) => values.join(','),
})

/** The parameters of an address that make a selection. */
export const selectionTexts: { [K in keyof Selection]: Text<Selection[K]> } = {
  areas: list('sel'),
  sites: list('sites'),
  shapes: { name: 'shape', read: readShapes, write: writeShapes },
  kinds: list('kinds'),
  filters: { name: 'where', read: readFilters, write: writeFilters },
  states: list('states'),
}

const fields = Object.keys(selectionTexts) as (keyof Selection)[]

/** For `Selection.safeParse`; what is left out is empty. */
export function readSelection(
  params: Readonly<Record<string, string | undefined>>,
): Record<keyof Selection, unknown> {
  const read = (field: keyof Selection) => {
    const text = params[selectionTexts[field].name]
    return text === undefined ? [] : selectionTexts[field].read(text)
  }
  return Object.fromEntries(fields.map((field) => [field, read(field)])) as Record<keyof Selection, unknown>
}

/** The parameters that `readSelection` reads. */
export function writeSelection(selection: Selection): Record<string, string> {
  const write = <K extends keyof Selection>(field: K) => selectionTexts[field].write(selection[field])
  return Object.fromEntries(
    fields.flatMap((field) =>
      selection[field].length === 0 ? [] : [[selectionTexts[field].name, write(field)]],
    ),
  )
}
