import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'
import type { AreaLevel, MarkShape } from '#src/contract/catalog.ts'
import type { Shape } from '#src/contract/desk/selection.ts'

export type Theme = 'light' | 'dark'

/** An area as the map needs it. `Area` of the contract fits. */
export interface MapArea {
  code: string
  name: string
  nameEn: string | null
  parent: string | null
  level: AreaLevel
  path: string
  point: [number, number] | null
  schematic: boolean | null
}

export type Outlines = Readonly<Record<string, MultiPolygonCoordinates>>

/** Classes of one scale: class k holds values in [breaks[k-1], breaks[k]); the last is open above. */
export interface Scale {
  /** Ascending inner limits: n classes have n − 1 breaks. */
  breaks: readonly number[]
  /** Ramp colours 1…7 of each class, so that few classes still span the ramp. */
  ramp: readonly number[]
}

/**
 * Values beside a list of places, row by row. The arrays may be refilled in place: a new `version` says so.
 * NaN is no value. `states` are the state codes of src/domain/states.ts (with or without the carried bit).
 */
export interface Figures {
  values: ArrayLike<number>
  states: ArrayLike<number>
  version: number
}

/** Figures of `areas`, one row an area in the same order, of every level that may be shown. */
export interface AreaFigures extends Figures {
  /** Classes differ by level: a town's total is not a committee's. */
  scales: Partial<Record<AreaLevel, Scale>>
  /** The figure under a name, short: `84%`. */
  format: (value: number) => string
  /** By row, how densely an area is hatched over its class: 0 not at all, to 3. */
  hatch?: ArrayLike<number>
  /** By row, 1: outside what is selected, and drawn faintly. */
  outside?: Uint8Array
}

/** One layer of sites in columns: a kind, or one choice of a kind that is split (`sentinel.testing`). */
export interface SiteColumns {
  id: string
  mark: MarkShape
  ids: readonly string[]
  names: readonly string[]
  /** lon, lat, lon, lat … */
  positions: Float64Array
  /** Row of the area in `areas`, −1 when unknown. */
  areaRows: Int32Array
  /** 1: the mark's second drawing (compound with foreign residents, checkpoint with its arm up). */
  flags: Uint8Array
  /** Of a part of a layer: the rows of the whole, by which figures and what is held go. */
  rows?: Int32Array
}

/** Colours the marks of one layer by the classes of a scale, for a measure which sites report. */
export interface SiteFigures extends Figures {
  layer: string
  scale: Scale
}

/** Buildings: height is the eligible, the lit part the reopened. Rows as in the layer. */
export interface PrismFigures {
  layer: string
  eligible: ArrayLike<number>
  reopened: ArrayLike<number>
  version: number
}

export type AlarmLevel = 'critical' | 'serious' | 'warning' | 'notice'
export interface MapAlarm {
  place: string
  level: AlarmLevel
  /** Drawn though the layer that it is in is not shown. */
  always?: boolean
}

/** An alarm in words: a box, joined by a line to a ring round its place. */
export interface MapCallout {
  /** Id of a site or code of an area. */
  place: string
  level: AlarmLevel
  /** One line each; too long a one is cut with an ellipsis. */
  title: string
  detail: string
}

/** The map as a picture that nobody touches: the chosen area is one lit plate in the dark. */
export interface PlateLook {
  /** Degrees of tilt (0–60) and of turn with which the chosen area is framed. */
  pitch: number
  bearing: number
  /** Milliseconds of the move from one area to the next; 0 jumps, as for those who ask for less motion. */
  moveMs: number
  /** Size of names and figures: 1 is a town's name of 17 and its figure of 25 pixels of the look. */
  labelScale: number
  /** What the picture is of: that of another scene comes on over the last one, and as a whole. */
  scene: string
}

export interface Camera {
  lon: number
  lat: number
  zoom: number
  pitch: number
  bearing: number
}

/** One end of what makes several maps move as one. */
export interface CameraTie {
  /** Where the hand takes the map, frame by frame. */
  tell: (camera: Camera) => void
  /** Called with where the hand takes another map; returns how to end that. */
  follow: (go: (camera: Camera) => void) => () => void
}

export interface PlaceHit {
  type: 'area' | 'site'
  id: string
  /** Pixels from the map's upper left corner. */
  x: number
  y: number
}

/** Given shapes of the built-in basemap beside the outlines. */
export interface BaseShapes {
  land?: MultiPolygonCoordinates
  water?: MultiPolygonCoordinates
}

/** What the map says in words; the host translates. */
export interface MapWords {
  /** Name of the map for a screen reader. */
  label: string
  /** How to use it from the keyboard. */
  keys: string
  zoomIn: string
  zoomOut: string
  frame: string
  tilt: string
  /** The figure of a total that is suppressed: 隐去, hidden. */
  suppressed: string
  /** How many sites lie in an area, under its figure from far. */
  sites: (count: number) => string
  /** The button that shows where the map comes from. */
  sources: string
  noWebGl: string
  lost: string
  basemapFailed: string
  retry: string
}

/** What the tools of selection say in words. */
export interface SelectWords {
  tools: string
  box: string
  lasso: string
  circle: string
  inView: string
  /** How each tool is used, with the mouse and with keys. */
  howTo: Record<'box' | 'lasso' | 'circle', string>
  metres: (radius: number) => string
}

/** What is selected on the map, and how more is. */
export interface MapSelecting {
  words: SelectWords
  shapes: readonly Shape[]
  /** Chosen one by one: areas are outlined, sites (by their point) ringed. */
  areas: readonly string[]
  points: readonly (readonly [lon: number, lat: number])[]
  /** By layer, 1 for each site that is selected; others are drawn faintly. Null: everything is. */
  held: ReadonlyMap<string, Uint8Array> | null
  /**
   * Many times while a shape is drawn, and once when it is done; `more`: beside what is selected. Null: it was left off. `again`: it is
   * the last one, moved, and no step of its own to go back to; null then takes it away.
   */
  onDraw: (shape: Shape | null, how: { done: boolean; more: boolean; again?: boolean }) => void
  /** Another place, or one that is chosen no more. */
  onToggle: (hit: PlaceHit) => void
}

/** A place that is pointed at outside the map. */
export interface MapFlash {
  place: string
  name: string
  point: readonly [lon: number, lat: number]
}

export interface MapViewProps {
  theme: Theme
  locale: 'zh' | 'en'
  words: MapWords
  /** In tree order. A new array is a new geometry: keep the reference while areas do not change. */
  areas: readonly MapArea[]
  outlines: Outlines
  base?: BaseShapes
  /** Setting of the deployment: style URL, `pmtiles://…` or `.pmtiles`, raster template; null: the outlines. */
  basemap: string | null
  /** Plain-text sources, in the order to be shown. */
  attributions: readonly string[]
  figures: AreaFigures | null
  sites: readonly SiteColumns[]
  visibleLayers: ReadonlySet<string>
  siteFigures: SiteFigures | null
  prisms: PrismFigures | null
  alarms: readonly MapAlarm[]
  /** Places with a note, sites and areas: a flag stands there. Keep the reference. */
  noted?: readonly string[]
  /** Outlined and framed; its inside is filled. Null: everything. */
  selectedArea: string | null
  /** The place whose card is open, a site or an area: ringed or outlined, not framed. */
  selectedSite: string | null
  /** Null: frame the selected area. */
  camera: Camera | null
  /** Moves with other maps, while a hand moves any of them. Keep the reference. */
  tie?: CameraTie
  /** Pixels that panels over the map cover, kept free when framing. */
  padding?: { top?: number; right?: number; bottom?: number; left?: number }
  /** A panel in the upper left corner: framing goes round it. */
  corner?: { width: number; height: number } | null
  /** Boxes that no word may touch: the gaps between the screens of a wall. Pixels; keep the reference. */
  seams?: readonly { left: number; top: number; right: number; bottom: number }[]
  /** A picture of the chosen area without controls, scale and sources; `camera` and `onHover` have no part in it. */
  plate?: PlateLook | null
  /** Boxes in words above everything, as many as find room: the worst level first, then in the order given. */
  callouts?: readonly MapCallout[]
  /** After a move by hand has ended; null after the view was framed on the selection. */
  onCameraChange: (camera: Camera | null) => void
  /** Which level is filled now, so that the host can show the fitting classes. */
  onLevelChange?: (level: AreaLevel) => void
  onHover: (hit: PlaceHit | null) => void
  onSelect: (hit: PlaceHit | null) => void
  /** While it is given, a press on the map says where (WGS-84) instead of choosing what is there. */
  onPick?: ((point: [lon: number, lat: number]) => void) | null
  /** Ringed and named; where it is out of sight, an arrow at the edge looks to it. Keep the reference. */
  flash?: MapFlash | null
  /** Left out: nothing can be selected. */
  selecting?: MapSelecting | null
  onError?: (error: MapFault, cause?: unknown) => void
  /** A picture with all that these props say has been drawn. */
  onDrawn?: () => void
}

export type MapFault = 'no-webgl' | 'context-lost' | 'basemap'
