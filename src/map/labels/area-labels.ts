import { bare, StateCode } from '#src/domain/states.ts'
import { classOf } from '../classes.ts'
import { type Geometry, LEVELS } from '../geometry/geometry.ts'
import { isFilled, isInside, pixelsPerDegree, type Shown } from '../geometry/level.ts'
import type { MapTokens } from '../tokens.ts'
import type { AreaFigures, MapArea, MapWords, Theme } from '../types.ts'
import type { Label, Line } from './label.ts'

interface Given {
  geometry: Geometry
  shown: Shown
  figures: AreaFigures | null
  selected: string | null
  zoom: number
  unit: number
  theme: Theme
  locale: 'zh' | 'en'
  words: Pick<MapWords, 'suppressed'>
  tokens: MapTokens
  /** The quiet line under a figure. */
  moreOf: (row: number) => string | null
  /** On a plate names and figures are read from afar, and grow by this. */
  plateScale: number | null
  /** Where the neighbours of a plate are named; null on the desk: at their own points. */
  surroundings: ReadonlyMap<number, [number, number]> | null
}

/** Names with their figures inside the scope; plain quiet names of the neighbours outside. */
export function areaLabels(given: Given): Label[] {
  const { geometry, shown, tokens } = given
  const labels: Label[] = []
  const isNamed = (row: number) => {
    const area = geometry.areas[row]!
    const named =
      area.level === shown.label || (isFilled(geometry, shown, row) && coarser(area.level, shown.label))
    return named && isInside(area.path, shown.scope) && area.path !== shown.scope
  }
  const sides = geometry.areas.flatMap((_, row) => (isNamed(row) ? [sideOf(given, row)] : []))
  const side = sides.sort((a, b) => a - b)[sides.length >> 1] ?? Infinity
  const crowd = side < TIGHT ? 'tight' : side < CROWDED ? 'crowded' : null
  geometry.areas.forEach((area, row) => {
    const anchor = geometry.anchors[row]
    if (!anchor) return
    if (isNamed(row)) {
      labels.push(insideLabel(given, row, anchor, crowd))
    } else if (isNeighbour(area, shown.scope)) {
      const size = given.plateScale === null ? 12.5 : Math.max(PLATE.floor, PLATE.quiet * given.plateScale)
      const lines: Line[] = [{ text: nameOf(given, row), size, weight: 400, spacing: 2 }]
      const at = given.surroundings ? given.surroundings.get(row) : anchor
      if (at) labels.push({ ...base(row, at, given), priority: 1, lines, color: tokens.css['ink-3'] })
    }
  })
  return labels
}

/** A sibling of the scope or of one of the areas it lies in. */
export function isNeighbour({ path, parent }: MapArea, scope: string | null): boolean {
  if (scope === null || parent === null || isInside(path, scope)) return false
  const around = path.slice(0, path.lastIndexOf('/'))
  return scope.startsWith(`${around}/`) && !scope.startsWith(`${path}/`)
}

/** How wide and high an area is in the middle, pixels of the look. */
function sideOf({ geometry, zoom, unit }: Given, row: number): number {
  const box = geometry.boxes[row]
  return box ? (((box[3] - box[1] + box[2] - box[0]) / 2) * pixelsPerDegree(zoom)) / unit : 0
}

function insideLabel(given: Given, row: number, anchor: [number, number], crowd: Look['crowd']): Label {
  const { geometry, shown, figures, tokens } = given
  const area = geometry.areas[row]!
  const large = LEVELS.indexOf(area.level) < LEVELS.indexOf(shown.fill)
  const figure = figures && !figures.outside?.[row] ? figureOf(figures, row, given.words) : null
  const lines =
    given.plateScale === null
      ? deskLines(nameOf(given, row), figure, large)
      : plateLines(nameOf(given, row), figure, { large, crowd }, given.plateScale)
  const more = given.moreOf(row)
  const onDark = figures !== null && !large && given.theme === 'light' && isDark(figures, area.level, row)
  return {
    ...base(row, anchor, given),
    priority: (area.code === given.selected ? 1000 : 100) + Math.min(90, sideOf(given, row) / 10),
    lines,
    more:
      more === null
        ? null
        : { text: more, size: 11, weight: 600, color: onDark ? '#fff' : tokens.css['ink-2'] },
    ...(onDark && {
      color: '#fff',
      halo: tokens.css[`ramp-${rampAt(figures, area.level, row)}` as 'ramp-7'],
    }),
  }
}

function deskLines(name: string, figure: string | null, large: boolean): Line[] {
  const lines: Line[] = [{ text: name, size: large ? 14 : 12.5, weight: 600 }]
  if (figure) lines.push({ text: figure, size: large ? 17 : 12.5, weight: 700 })
  return lines
}

/** Pixels of the look: below the floor nobody reads from the back of the room. */
const PLATE = {
  large: { name: 17, figure: 25 },
  small: { name: 15, figure: 19 },
  crowded: { name: 14, figure: 18 },
  tight: { name: 12.5, figure: 16 },
  unit: 0.6,
  quiet: 15,
  floor: 12,
} as const

/** The side of the areas of a plate, in the middle, below which its names have no room beside each other as large as elsewhere. */
const CROWDED = 130
/** … and below which they are as small as can still be read. */
const TIGHT = 75

interface Look {
  /** An area of a coarser level than the filled ones. */
  large: boolean
  /** They stand close to each other: smaller ones have more of them named. */
  crowd: 'crowded' | 'tight' | null
}

function plateLines(name: string, figure: string | null, { large, crowd }: Look, scale: number): Line[] {
  const size = (pixels: number) => Math.max(PLATE.floor, pixels * scale)
  const sizes = PLATE[crowd ?? (large ? 'large' : 'small')]
  const lines: Line[] = [{ text: name, size: size(sizes.name), weight: 700 }]
  if (!figure) return lines
  const figureSize = size(sizes.figure)
  const [, text = figure, unit] = /^(.*\d)(\D+)$/.exec(figure) ?? []
  const tail = unit && { tail: { text: unit, size: Math.max(PLATE.floor, figureSize * PLATE.unit) } }
  lines.push({ text, size: figureSize, weight: 600, ...tail })
  return lines
}

function base(row: number, [lon, lat]: [number, number], { geometry, tokens }: Given): Label {
  const id = geometry.areas[row]!.code
  const halo = tokens.css['map-halo']
  return { id, lon, lat, priority: 0, lines: [], more: null, color: tokens.css.ink, halo, anchor: 'centre' }
}

/** A committee goes by its short name; 居委会 and 村委会 are said once, in the legend. */
function nameOf({ geometry, locale }: Given, row: number): string {
  const area = geometry.areas[row]!
  if (locale === 'en' && area.nameEn) return area.nameEn
  return area.level === 'committee'
    ? area.name.replace(/(社区)?(居民委员会|村民委员会|居委会|村委会)$/, '')
    : area.name
}

/** The figure with the glyph of its state. */
export function figureOf(figures: AreaFigures, row: number, words: Pick<MapWords, 'suppressed'>): string {
  const value = figures.values[row] ?? Number.NaN
  const state = bare(figures.states[row] ?? StateCode.missing)
  if (state === StateCode.suppressed) return words.suppressed
  if (state === StateCode.notExpected) return '·'
  if (state === StateCode.missing || !Number.isFinite(value)) return '—'
  const text = figures.format(value)
  if (state === StateCode.estimated) return `≈${text}`
  return state === StateCode.stale ? `◷ ${text}` : text
}

function rampAt(figures: AreaFigures, level: (typeof LEVELS)[number], row: number): number {
  const scale = figures.scales[level]
  const value = figures.values[row] ?? Number.NaN
  return scale && Number.isFinite(value) ? (scale.ramp[classOf(value, scale)] ?? 1) : 1
}

function isDark(figures: AreaFigures, level: (typeof LEVELS)[number], row: number): boolean {
  const state = bare(figures.states[row] ?? StateCode.missing)
  const solid = state === StateCode.value || state === StateCode.zero || state === StateCode.estimated
  return solid && rampAt(figures, level, row) >= 6
}

function coarser(level: (typeof LEVELS)[number], than: (typeof LEVELS)[number]): boolean {
  return LEVELS.indexOf(level) < LEVELS.indexOf(than)
}
