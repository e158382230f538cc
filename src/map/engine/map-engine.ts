import type { MapMouseEvent } from 'maplibre-gl'
import { applyBasemap } from '../basemap/apply-basemap.ts'
import { builtInStyle, recolourBuiltIn, SEA } from '../basemap/built-in.ts'
import { cameraOf, frame, moveTo, paddingOf, prefersStill, sameCamera } from '../frame/camera.ts'
import type { Size } from '../frame/tilt.ts'
import { CalloutPainter } from '../labels/callout-painter.ts'
import { Calm } from '../labels/calm.ts'
import { LabelPainter, type Steady } from '../labels/label-painter.ts'
import { drawAtlas } from '../marks/atlas.ts'
import { type Detail, detailOf } from '../marks/size.ts'
import { readTokens } from '../tokens.ts'
import type { MapFault, MapViewProps, PlaceHit, SiteColumns } from '../types.ts'
import { countInView } from './counts.ts'
import { createMap, type Engine } from './create-map.ts'
import { chosenSites, drawnSites, plateSites } from './drawn-sites.ts'
import { type Box, buildGeometry, type Geometry } from './geometry.ts'
import { placeAt } from './hit.ts'
import { pixelsPerDegree, type Shown, shownLevels } from './level.ts'
import { Memo } from './memo.ts'
import { nextArea } from './next-area.ts'
import { boundsOf, type Plate, plateOf } from './plate.ts'
import type { Scene } from './scene.ts'
import { namedSurroundings } from './surroundings.ts'
import { calloutsOn } from './view-callouts.ts'
import { steadyOf, urgentPlaces, viewLabels } from './view-labels.ts'
import { viewLayers } from './view-layers.ts'

/** The one owner of the map. It is told what to show by `update`, and tells of moves, hovers and choices by the given callbacks. */
export class MapEngine {
  private readonly engine: Engine
  private readonly memo = new Memo()
  private readonly layers = new Memo()
  private readonly painter: LabelPainter
  private props: MapViewProps
  private shown: Shown | null = null
  private detail: Detail = 'marks'
  private scene: Scene | null = null
  private hovered: string | null = null
  private hit: PlaceHit | null = null
  private framed = false
  private readonly calm = new Calm(() => this.engine.map.triggerRepaint())
  private byHand = false
  private frameRequest = 0
  private destroyed = false
  private readonly callouts = new CalloutPainter()
  /** Where a plate's camera was last sent. */
  private sent: Plate | null = null

  constructor(
    private readonly container: HTMLElement,
    labels: HTMLCanvasElement,
    props: MapViewProps,
    private readonly onView: (engine: MapEngine) => void,
  ) {
    this.props = props
    this.painter = new LabelPainter(labels)
    this.engine = createMap(container, builtInStyle(this.tokens()), props.words.label, Boolean(props.plate))
    const { map } = this.engine
    if (props.basemap !== null)
      void applyBasemap(map, props.basemap, this.tokens(), (cause) => this.baseFailed(cause))
    this.place(true)
    map.on('style.load', () => this.refresh())
    map.on('resize', () => {
      if (this.props.plate) this.send(true)
      else if (this.props.camera === null && !this.byHand) this.frameNow(true)
      this.refresh()
    })
    map.on('move', () => this.refresh())
    map.on('movestart', (event) => {
      if (event.originalEvent) this.byHand = true
    })
    map.on('moveend', () => this.moveEnded())
    map.on('render', () => this.paintLabels())
    if (!props.plate) this.listen()
    map.getCanvas().addEventListener('webglcontextlost', () => this.fault('context-lost'))
    map.on('error', ({ error }) => this.baseFailed(error))
    document.fonts.addEventListener('loadingdone', this.fontsArrived)
  }

  private listen() {
    const { map } = this.engine
    map.on('mousemove', (event) => this.hover(event))
    map.on('mouseout', () => this.setHover(null))
    map.on('click', (event) => this.props.onSelect(this.hitAt(event)))
  }

  destroy() {
    this.destroyed = true
    cancelAnimationFrame(this.frameRequest)
    this.calm.stop()
    document.fonts.removeEventListener('loadingdone', this.fontsArrived)
    this.engine.map.remove()
  }

  update(props: MapViewProps) {
    const before = this.props
    this.props = props
    if (this.framed && showsTheSame(before, props)) return
    const { map } = this.engine
    const tokens = this.tokens()
    const shaped = before.areas !== props.areas || before.outlines !== props.outlines
    if (before.theme !== props.theme) recolourBuiltIn(map, tokens)
    if (before.basemap !== props.basemap) {
      if (props.basemap === null) map.setStyle(builtInStyle(tokens))
      else void applyBasemap(map, props.basemap, tokens, (cause) => this.baseFailed(cause))
    }
    if (props.plate) this.send(!this.framed || before.selectedArea === props.selectedArea)
    else this.follow(before, shaped)
    this.refresh()
  }

  /** On the desk: to the camera that the host gives, or to the chosen area. */
  private follow(before: MapViewProps, shaped: boolean) {
    const { props } = this
    const { map } = this.engine
    const moved = props.camera !== null && !sameCamera(props.camera, cameraOf(map))
    const reframe =
      props.camera === null &&
      (before.selectedArea !== props.selectedArea || before.camera !== null || shaped)
    const cornered = props.camera === null && !this.byHand && !before.corner && props.corner
    if (moved || reframe || cornered || !this.framed) this.place(!this.framed || !(moved || reframe))
  }

  zoomBy(steps: number) {
    this.byHand = true
    this.engine.map.zoomTo(this.engine.map.getZoom() + steps, { duration: prefersStill() ? 0 : 240 })
  }

  frameSelected() {
    this.byHand = false
    this.frameNow(prefersStill())
    this.props.onCameraChange(null)
  }

  tilt() {
    this.byHand = true
    const { map } = this.engine
    map.easeTo({ pitch: map.getPitch() > 5 ? 0 : 50, bearing: 0, duration: prefersStill() ? 0 : 600 })
  }

  /** What is pointed at or stepped to. */
  get current(): PlaceHit | null {
    return this.hit
  }

  /** Pixels of one pixel of the look. */
  get pixels(): number {
    return this.unit()
  }

  get pitched(): boolean {
    return this.engine.map.getPitch() > 5
  }

  /** Pixels of a metre at the middle of the map, for the scale bar. */
  get pixelsPerMetre(): number {
    return pixelsPerDegree(this.engine.map.getZoom()) / 111_320
  }

  /** Steps through the named areas in view, for those who do not point. */
  step(by: 1 | -1): PlaceHit | null {
    const geometry = this.geometry()
    const shown = this.shown
    if (!shown) return null
    const row = nextArea(geometry, shown, this.bounds(), this.hovered, by)
    if (row === null) return null
    const { x, y } = this.engine.map.project(geometry.anchors[row]!)
    const hit: PlaceHit = { type: 'area', id: geometry.areas[row]!.code, x, y }
    this.setHover(hit)
    return hit
  }

  private geometry(): Geometry {
    const { areas, outlines } = this.props
    return this.memo.get('geometry', [areas, outlines], () => buildGeometry(areas, outlines))
  }

  private tokens() {
    return this.memo.get('tokens', [this.props.theme], () => readTokens(this.container))
  }

  private density(): number {
    return Math.min(4, Math.max(1, devicePixelRatio * this.unit()))
  }

  /** Drawn for the screen's density; a wall's larger root font asks for more pixels too. */
  private atlas() {
    const tokens = this.tokens()
    const density = this.density()
    return this.memo.get('atlas', [tokens, density], () => drawAtlas(tokens, density))
  }

  private unit(): number {
    return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
  }

  private size(): Size {
    const { clientWidth: width, clientHeight: height } = this.container
    return { width, height }
  }

  private bounds(): Box {
    const bounds = this.engine.map.getBounds()
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
  }

  /** The layers shown, where they are drawn. */
  private chosen(): SiteColumns[] {
    const props = this.scene?.props ?? this.props
    return this.memo.get('chosen', [props.sites, props.visibleLayers], () => chosenSites(props))
  }

  /** How the plate stands at rest; null on the desk and while there is nothing or no room to show it. */
  private plate(): Plate | null {
    return this.props.plate ? plateOf(this.props, this.geometry(), this.size(), this.unit(), this.memo) : null
  }

  /** A plate's camera follows what is to be framed, and nobody else moves it. */
  private send(still: boolean) {
    if (!this.props.figures) return
    const plate = this.plate()
    if (!plate && !this.framed) this.frameNow(still)
    if (!plate || plate === this.sent) return
    const { moveMs } = this.props.plate!
    this.sent = plate
    this.framed = true
    moveTo(this.engine.map, plate.camera, still || moveMs <= 0 || prefersStill(), moveMs)
  }

  private refresh() {
    const { map, overlay } = this.engine
    const geometry = this.geometry()
    // A plate is drawn with its numbers, at once and whole; until they come, all that draws it is made ready.
    if (this.props.plate && !this.props.figures) return
    const tokens = this.tokens()
    const unit = this.memo.get('unit', [this.container.clientWidth, this.container.clientHeight], () =>
      this.unit(),
    )
    const plate = this.plate()
    const zoom = plate?.camera.zoom ?? map.getZoom()
    const now = shownLevels(geometry, this.props.selectedArea, zoom, unit)
    const shown = this.memo.get('shown', [now.fill, now.label, now.scope], () => now)
    if (this.shown?.fill !== shown.fill) queueMicrotask(() => this.props.onLevelChange?.(shown.fill))
    this.shown = shown
    this.detail = plate ? 'marks' : this.detailAt(geometry, shown, zoom, unit)
    const atlas = this.atlas()
    const scene: Scene = {
      props: this.props,
      geometry,
      shown,
      tokens,
      atlas,
      density: this.density(),
      unit,
      zoom,
      pitched: plate ? plate.camera.pitch > 5 : this.pitched,
      detail: this.detail,
      hovered: this.hovered,
      ownGround: this.props.basemap !== null && map.getStyle()?.layers[0]?.id !== SEA,
      plate,
      surroundings: this.memo.get(
        'surroundings',
        [geometry, plate, shown.scope, unit],
        () => plate && namedSurroundings(geometry, plate, shown.scope, unit),
      ),
    }
    const sites = plate ? this.sitesOn(plate, scene) : drawnSites(scene, this.detail, this.memo)
    this.scene = { ...scene, props: { ...this.props, sites } }
    overlay.setProps({ layers: viewLayers(this.scene, this.layers) })
    map.triggerRepaint()
    this.onView(this)
  }

  private detailAt(geometry: Geometry, shown: Shown, zoom: number, unit: number): Detail {
    const { width, height } = this.size()
    const { sites, visibleLayers } = this.props
    const given = this.memo.get('given', [sites, visibleLayers], () => chosenSites(this.props))
    const inView = countInView(given, geometry, shown.scope, this.bounds())
    return detailOf(inView, zoom, width, height, unit, this.detail)
  }

  /** Names first: the small marks of a plate keep clear of them. */
  private sitesOn(plate: Plate, scene: Scene): readonly SiteColumns[] {
    const { props, tokens, unit, shown } = scene
    const look = { tokens, unit }
    const from = [plate, shown, props.sites, props.visibleLayers, props.prisms?.layer, urgentPlaces(props)]
    const text = [props.locale, props.plate?.labelScale, this.painter.measureIn(tokens)]
    return this.memo.get('plate sites', [...from, ...text], () => {
      const labels = viewLabels(scene, [], this.bounds())
      const steady = this.steady(scene)
      const placed = this.painter.place(labels, plate.project, this.size(), look, steady, boundsOf(plate))
      return plateSites(scene, plate, this.painter.boxesOf(placed, look))
    })
  }

  private steady(scene: Scene): Steady {
    const { sites, visibleLayers } = this.props
    const given = () => this.memo.get('given', [sites, visibleLayers], () => chosenSites(this.props))
    return steadyOf(scene, scene.plate ? given() : this.chosen())
  }

  private paintLabels() {
    const { scene } = this
    const { map } = this.engine
    if (!scene || this.calm.waits(map)) return
    const labels = viewLabels(scene, this.chosen(), this.bounds())
    const { plate, tokens, unit } = scene
    const look = { tokens, unit }
    const bounds = plate ? boundsOf(plate) : {}
    this.painter.paint(map, labels, look, this.steady(scene), bounds, (names, measure) => {
      // On the way from one area to the next there is nothing steady to point at.
      if (map.isMoving() || !this.props.callouts?.length) return null
      const project = (lon: number, lat: number) => map.project([lon, lat])
      const picture = { props: this.props, scene, size: this.size(), project, names }
      return this.callouts.place({ ...calloutsOn(picture), look: { ...look, measure } })
    })
  }

  private place(still: boolean) {
    const { map } = this.engine
    this.byHand = false
    if (this.props.plate) this.send(true)
    else if (this.props.camera) moveTo(map, this.props.camera, still || prefersStill())
    else this.frameNow(still || prefersStill())
  }

  private frameNow(still: boolean) {
    const { selectedArea, padding, corner = null } = this.props
    const room = { padding: paddingOf(padding, 26 * this.unit()), corner }
    if (frame(this.engine.map, this.geometry(), selectedArea, room, still)) this.framed = true
  }

  private moveEnded() {
    this.refresh()
    if (!this.byHand) return
    this.byHand = false
    this.props.onCameraChange(cameraOf(this.engine.map))
  }

  private hover(event: MapMouseEvent) {
    cancelAnimationFrame(this.frameRequest)
    this.frameRequest = requestAnimationFrame(() => {
      if (!this.engine.map.isMoving()) this.setHover(this.hitAt(event))
    })
  }

  private setHover(hit: PlaceHit | null) {
    this.hit = hit
    this.engine.map.getCanvas().style.cursor = hit ? 'pointer' : ''
    const hovered = hit?.type === 'area' ? hit.id : null
    if (hovered !== this.hovered) {
      this.hovered = hovered
      this.refresh()
    }
    this.props.onHover(hit)
  }

  private hitAt({ lngLat, point }: MapMouseEvent): PlaceHit | null {
    const layers = this.detail === 'marks' ? this.chosen() : []
    return this.scene && placeAt(this.scene, layers, lngLat, point)
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

  private readonly fontsArrived = () => {
    this.painter.fontsChanged()
    this.engine.map.triggerRepaint()
  }
}

/** Other callbacks make no other picture. */
function showsTheSame(before: MapViewProps, after: MapViewProps): boolean {
  const names = Object.keys(after) as (keyof MapViewProps)[]
  return names.every((name) => typeof after[name] === 'function' || Object.is(before[name], after[name]))
}
