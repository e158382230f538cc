import type { Map as MapLibreMap } from 'maplibre-gl'
import { boundsOf } from '#src/map/frame/plate.ts'
import { CalloutPainter } from '#src/map/labels/callouts/callout-painter.ts'
import { Calm } from '#src/map/labels/calm.ts'
import type { Box, Line } from '#src/map/labels/label.ts'
import type { LabelPainter } from '#src/map/labels/label-painter.ts'
import type { SceneMaker } from '../scene-maker.ts'
import { coveredOnDesk } from './covered.ts'
import { calloutsOn } from './view-callouts.ts'

/** Writes the names, figures and callouts above the map, on a canvas of their own: words that change draw no map. */
export class ViewWords {
  private readonly callouts = new CalloutPainter()
  private readonly calm = new Calm(() => this.paint())
  private due: ReturnType<typeof setTimeout> | undefined
  private request = 0

  constructor(
    private readonly map: MapLibreMap,
    private readonly painter: LabelPainter,
    private readonly maker: SceneMaker,
    private readonly onWritten: () => void,
  ) {
    map.on('render', () => this.paint())
    document.fonts.addEventListener('loadingdone', this.fontsArrived)
  }

  /** Writes them after the next frame, unless the map has been drawn with them by then. */
  renew() {
    if (this.request !== 0) return
    this.request = requestAnimationFrame(() => {
      this.due = setTimeout(() => this.paint())
    })
  }

  stop() {
    this.forget()
    this.calm.stop()
    document.fonts.removeEventListener('loadingdone', this.fontsArrived)
  }

  /** What other words keep off: these, and on a desk what lies over the map. Pixels of the container. */
  taken(): readonly Box[] {
    const { painter, maker } = this
    return [...painter.written, ...coveredOnDesk(maker.props.corner, maker.size(), maker.unit())]
  }

  /** Pixels that a line takes. */
  widthOf(line: Line): number {
    const { painter, maker } = this
    return painter.measureIn(maker.tokens())(line) * maker.unit()
  }

  /** Writes them now. */
  hurry() {
    this.paint(true)
  }

  private paint(hurried = false) {
    this.forget()
    const { map, maker } = this
    const { scene, props } = maker
    if (!scene || (!hurried && this.calm.waits(map))) return
    const labels = maker.labels(scene)
    const { plate, tokens, unit } = scene
    const look = { tokens, unit }
    const bounds = plate ? boundsOf(plate) : { reserved: coveredOnDesk(props.corner, maker.size(), unit) }
    this.painter.paint(map, labels, look, maker.steady(scene), bounds, (names, measure) => {
      // On the way from one area to the next there is nothing steady to point at.
      if (map.isMoving() || !props.callouts?.length) return null
      const project = (lon: number, lat: number) => map.project([lon, lat])
      const picture = { props, scene, size: maker.size(), project, names }
      return this.callouts.place({ ...calloutsOn(picture), look: { ...look, measure } })
    })
    this.onWritten()
  }

  private forget() {
    cancelAnimationFrame(this.request)
    clearTimeout(this.due)
    this.request = 0
  }

  private readonly fontsArrived = () => {
    this.painter.fontsChanged()
    this.renew()
  }
}
