import { applyBasemap } from '../basemap/apply-basemap.ts'
import { BUILT_IN } from '../basemap/built-in.ts'
import { Crossing } from '../crossing/crossing.ts'
import { prefersStill } from '../frame/camera.ts'
import { pixelsPerDegree } from '../geometry/level.ts'
import type { Box, Line } from '../labels/label.ts'
import { LabelPainter } from '../labels/label-painter.ts'
import { readTokens } from '../tokens.ts'
import type { MapFault, MapViewProps } from '../types.ts'
import { createMap, type Engine, graphics } from './graphics/create-map.ts'
import { HeldLayers } from './graphics/held-layers.ts'
import { Memo } from './memo.ts'
import { Paper } from './paper.ts'
import { Pointing } from './pointing.ts'
import { SceneMaker } from './scene-maker.ts'
import { Steering } from './steering.ts'
import { viewLayers } from './view/view-layers.ts'
import { ViewWords } from './view/view-words.ts'

/** Where no picture is asked for within this, what was told makes no other one. */
const stillMs = 250

/** The one owner of the map. It is told what to show by `update`, and tells of moves, hovers and choices by the given callbacks. */
export class MapEngine {
  readonly steering: Steering
  readonly pointing: Pointing
  readonly paper: Paper
  private readonly engine: Engine
  private readonly maker: SceneMaker
  private readonly words: ViewWords
  private readonly crossing: Crossing
  private readonly layers = new Memo()
  private readonly held: HeldLayers
  private readonly watchers = new Set<() => void>()
  private destroyed = false
  /** While a picture is owed of what was told last. */
  private owed: ReturnType<typeof setTimeout> | undefined

  constructor(
    container: HTMLElement,
    labels: HTMLCanvasElement,
    private props: MapViewProps,
    private readonly onView: (engine: MapEngine) => void,
  ) {
    const tokens = readTokens(container)
    this.engine = createMap(container, BUILT_IN, props.words.label, Boolean(props.plate), (cause) =>
      this.fault('context-lost', cause),
    )
    const { map } = this.engine
    this.held = new HeldLayers(map, this.engine.overlay)
    const painter = new LabelPainter(labels)
    this.maker = new SceneMaker(map, painter, props)
    this.steering = new Steering(map, this.maker)
    this.pointing = new Pointing(map, this.maker, () => this.refresh())
    this.words = new ViewWords(map, painter, this.maker, () => this.tell())
    this.crossing = new Crossing(
      map,
      labels,
      () => this.maker.tokens().css['map-sea'],
      graphics() === 'software',
    )
    if (props.plate) this.crossing.open()
    this.paper = new Paper(this.engine, this.maker, painter, {
      again: () => this.refresh(),
      words: () => this.words.hurry(),
    })
    if (props.basemap !== null)
      void applyBasemap(map, props.basemap, tokens, (cause) => this.baseFailed(cause))
    this.steering.place(true)
    for (const event of ['style.load', 'resize', 'move', 'moveend'] as const)
      map.on(event, () => this.refresh())
    map.on('render', () => this.drawn())
    if (!props.plate) this.pointing.listen()
    map.getCanvas().addEventListener('webglcontextlost', () => this.fault('context-lost'))
    map.on('error', ({ error }) => this.baseFailed(error))
  }

  destroy() {
    this.destroyed = true
    clearTimeout(this.owed)
    this.steering.stop()
    this.pointing.stop()
    this.words.stop()
    this.crossing.stop()
    this.engine.map.remove()
  }

  update(props: MapViewProps) {
    const before = this.props
    this.props = props
    this.maker.props = props
    if (this.steering.framed && showsTheSame(before, props)) {
      if (this.owed === undefined && !this.crossing.isUnderway) props.onDrawn?.()
      return
    }
    const { map } = this.engine
    if (before.basemap !== props.basemap) {
      if (props.basemap === null) map.setStyle(BUILT_IN)
      else void applyBasemap(map, props.basemap, this.maker.tokens(), (cause) => this.baseFailed(cause))
    }
    if (crosses(before, props)) this.crossing.begin()
    clearTimeout(this.owed)
    this.owed = setTimeout(() => this.drawn(), stillMs)
    this.steering.follow(before, before.areas !== props.areas || before.outlines !== props.outlines)
    this.refresh()
  }

  /** Where a point of the map is, pixels from its upper left corner. */
  project(point: readonly [number, number]): { x: number; y: number } {
    return this.engine.map.project([point[0], point[1]])
  }

  unproject(x: number, y: number): [lon: number, lat: number] {
    const { lng, lat } = this.engine.map.unproject([x, y])
    return [lng, lat]
  }

  size(): { width: number; height: number } {
    return this.maker.size()
  }

  isMoving(): boolean {
    return this.engine.map.isMoving()
  }

  /** What words keep off, and how long a line of them is: pixels. */
  taken(): readonly Box[] {
    return this.words.taken()
  }

  widthOf(line: Line): number {
    return this.words.widthOf(line)
  }

  /** Called whenever the picture is made, and when its words are written; returns how to end that. */
  watch(listener: () => void): () => void {
    this.watchers.add(listener)
    return () => this.watchers.delete(listener)
  }

  /** Pixels of one pixel of the look. */
  get pixels(): number {
    return this.maker.unit()
  }

  get pitched(): boolean {
    return this.engine.map.getPitch() > 5
  }

  /** Pixels of a metre at the middle of the map, for the scale bar. */
  get pixelsPerMetre(): number {
    return pixelsPerDegree(this.engine.map.getZoom()) / 111_320
  }

  private refresh() {
    if (this.isAwaited) return
    const before = this.maker.shown
    const scene = this.maker.make(this.pointing.area ?? this.props.flash?.place ?? null)
    if (before?.fill !== scene.shown.fill) queueMicrotask(() => this.props.onLevelChange?.(scene.shown.fill))
    this.held.give(viewLayers(scene, this.layers))
    this.words.renew()
    this.onView(this)
    this.tell()
  }

  private tell() {
    for (const listener of this.watchers) listener()
  }

  /** A plate is drawn with its numbers, at once and whole; until they come, all that draws it is made ready. */
  private get isAwaited(): boolean {
    return Boolean(this.props.plate) && !this.props.figures
  }

  private drawn() {
    if (this.isAwaited) return
    clearTimeout(this.owed)
    this.owed = undefined
    void this.crossing.end(() => this.props.onDrawn?.())
  }

  /** Until the deployment's own basemap stands, the built-in one does. */
  private baseFailed(cause: unknown) {
    this.fault('basemap', cause)
    this.refresh()
  }

  private fault(fault: MapFault, cause?: unknown) {
    // A map that is taken away loses its context on the way.
    if (!this.destroyed) this.props.onError?.(fault, cause)
  }
}

/** A plate of another scene where the camera does not travel to it. */
function crosses(before: MapViewProps, { plate, figures, selectedArea }: MapViewProps): boolean {
  if (!plate || !before.plate || before.plate.scene === plate.scene || !before.figures || !figures)
    return false
  return before.selectedArea === selectedArea || prefersStill()
}

/** Other callbacks make no other picture. */
function showsTheSame(before: MapViewProps, after: MapViewProps): boolean {
  const names = Object.keys(after) as (keyof MapViewProps)[]
  return names.every((name) => typeof after[name] === 'function' || Object.is(before[name], after[name]))
}
