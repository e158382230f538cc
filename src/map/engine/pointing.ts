import { type Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import { nextArea } from '../geometry/next-area.ts'
import type { PlaceHit } from '../types.ts'
import { placeAt } from './hit.ts'
import type { SceneMaker } from './scene-maker.ts'

/** Follows what is pointed at, with the mouse or step by step; `changed` is called when another area is. */
export class Pointing {
  /** What is pointed at or stepped to. */
  current: PlaceHit | null = null
  /** The area among them. */
  area: string | null = null
  private request = 0

  constructor(
    private readonly map: MapLibreMap,
    private readonly maker: SceneMaker,
    private readonly changed: () => void,
  ) {}

  /** Nobody points at a picture. */
  listen() {
    const { map } = this
    map.on('mousemove', (event) => this.hover(event))
    map.on('mouseout', () => this.set(null))
    map.on('click', (event) => this.press(event))
    // Pressed with Shift: a box that was not drawn, of which no click is told.
    map.on('boxzoomcancel', ({ originalEvent }) => {
      if (originalEvent.type === 'mouseup')
        this.press(new MapMouseEvent('click', map, originalEvent as MouseEvent))
    })
  }

  private press(event: MapMouseEvent) {
    const { onPick, onSelect, selecting } = this.maker.props
    const hit = this.hitAt(event)
    const { ctrlKey, metaKey, shiftKey } = event.originalEvent
    if (onPick) onPick([event.lngLat.lng, event.lngLat.lat])
    else if (selecting && hit && (ctrlKey || metaKey || shiftKey)) selecting.onToggle(hit)
    else onSelect(hit)
  }

  stop() {
    cancelAnimationFrame(this.request)
  }

  /** Steps through the named areas in view, for those who do not point. */
  step(by: 1 | -1): PlaceHit | null {
    const { maker, map } = this
    const geometry = maker.geometry()
    if (!maker.shown) return null
    const row = nextArea(geometry, maker.shown, maker.bounds(), this.area, by)
    if (row === null) return null
    const { x, y } = map.project(geometry.anchors[row]!)
    const hit: PlaceHit = { type: 'area', id: geometry.areas[row]!.code, x, y }
    this.set(hit)
    return hit
  }

  private hover(event: MapMouseEvent) {
    cancelAnimationFrame(this.request)
    this.request = requestAnimationFrame(() => {
      if (!this.map.isMoving()) this.set(this.hitAt(event))
    })
  }

  private set(hit: PlaceHit | null) {
    this.current = hit
    this.map.getCanvas().style.cursor = this.maker.props.onPick ? 'crosshair' : hit ? 'pointer' : ''
    const area = hit?.type === 'area' ? hit.id : null
    if (area !== this.area) {
      this.area = area
      this.changed()
    }
    this.maker.props.onHover(hit)
  }

  private hitAt({ lngLat, point }: MapMouseEvent): PlaceHit | null {
    const { scene, detail } = this.maker
    const layers = detail === 'marks' ? this.maker.chosen() : []
    return scene && placeAt(scene, layers, lngLat, point)
  }
}
