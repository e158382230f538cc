import type { Map as MapLibreMap } from 'maplibre-gl'
import { boundsOf } from '#src/map/frame/plate.ts'
import { CalloutPainter } from '#src/map/labels/callouts/callout-painter.ts'
import { Calm } from '#src/map/labels/calm.ts'
import type { Box } from '#src/map/labels/label.ts'
import type { LabelPainter } from '#src/map/labels/label-painter.ts'
import type { SceneMaker } from '../scene-maker.ts'
import { calloutsOn } from './view-callouts.ts'
import { viewLabels } from './view-labels.ts'

/** Scale and sources in the lower left corner, pixels of the look. */
const FOOT = { width: 220, height: 34 } as const

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

  /** Writes them now. */
  hurry() {
    this.paint(true)
  }

  private paint(hurried = false) {
    this.forget()
    const { map, maker } = this
    const { scene, props } = maker
    if (!scene || (!hurried && this.calm.waits(map))) return
    const labels = viewLabels(scene, maker.chosen(), maker.bounds())
    const { plate, tokens, unit } = scene
    const look = { tokens, unit }
    const bounds = plate ? boundsOf(plate) : { reserved: this.covered(unit) }
    this.painter.paint(map, labels, look, maker.steady(scene), bounds, (names, measure) => {
      // On the way from one area to the next there is nothing steady to point at.
      if (map.isMoving() || !props.callouts?.length) return null
      const project = (lon: number, lat: number) => map.project([lon, lat])
      const picture = { props, scene, size: maker.size(), project, names }
      return this.callouts.place({ ...calloutsOn(picture), look: { ...look, measure } })
    })
  }

  /** What lies over a desk's map: a name half under it could not be read. */
  private covered(unit: number): Box[] {
    const { corner } = this.maker.props
    const { height } = this.maker.size()
    const foot = { left: 0, top: height - FOOT.height * unit, right: FOOT.width * unit, bottom: height }
    return corner ? [{ left: 0, top: 0, right: corner.width, bottom: corner.height }, foot] : [foot]
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
