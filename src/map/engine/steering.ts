import type { Map as MapLibreMap } from 'maplibre-gl'
import { cameraOf, exactCamera, frame, moveTo, paddingOf, prefersStill, sameCamera } from '../frame/camera.ts'
import type { Plate } from '../frame/plate.ts'
import type { CameraTie, MapViewProps } from '../types.ts'
import type { SceneMaker } from './scene-maker.ts'

/** Pixels on the right that a panel lies over while a point is to be picked. */
const coveredOf = ({ onPick, padding }: MapViewProps) => (onPick ? (padding?.right ?? 0) : 0)

/** Moves the camera: to what is to be framed, to where the host says, or as the hand does, of which the host is told. */
export class Steering {
  /** Something has been put into the picture. */
  framed = false
  private byHand = false
  /** Where a plate's camera was last sent. */
  private sent: Plate | null = null
  private untie: (() => void) | undefined

  constructor(
    private readonly map: MapLibreMap,
    private readonly maker: SceneMaker,
  ) {
    map.on('movestart', (event) => {
      if (event.originalEvent) this.byHand = true
    })
    map.on('move', () => {
      if (this.byHand) this.props.tie?.tell(exactCamera(map))
    })
    map.on('moveend', () => this.moveEnded())
    this.tieTo(this.props.tie)
    map.on('resize', () => {
      if (this.props.plate) this.send(true)
      else if (this.props.camera === null && !this.byHand) this.frameNow(true)
    })
  }

  stop() {
    this.untie?.()
  }

  private tieTo(tie: CameraTie | undefined) {
    this.untie?.()
    this.untie = tie?.follow((camera) => moveTo(this.map, camera, true))
  }

  place(still: boolean) {
    this.byHand = false
    if (this.props.plate) this.send(true)
    else if (this.props.camera) {
      this.framed = true
      moveTo(this.map, this.props.camera, still || prefersStill())
    } else this.frameNow(still || prefersStill())
  }

  /** After new properties; `shaped`: other outlines. */
  follow(before: MapViewProps, shaped: boolean) {
    const { props } = this
    if (before.tie !== props.tie) this.tieTo(props.tie)
    if (props.plate) return this.send(!this.framed || before.selectedArea === props.selectedArea)
    const { camera } = props
    // Where the host has left it as it was, the hand that moves the map on has it.
    const sent = camera !== null && (before.camera === null || !sameCamera(before.camera, camera))
    const moved = sent && !sameCamera(camera, cameraOf(this.map))
    const reframe =
      camera === null && (before.selectedArea !== props.selectedArea || before.camera !== null || shaped)
    const cornered = camera === null && !this.byHand && !before.corner && props.corner
    if (moved || reframe || cornered || !this.framed) this.place(!this.framed || !(moved || reframe))
    else this.uncover(coveredOf(props) - coveredOf(before))
  }

  /** Where a point is to be picked, the panel beside it covers nothing of what could be. */
  private uncover(more: number) {
    if (more === 0) return
    if (this.props.camera === null && !this.byHand) return this.frameNow(prefersStill())
    this.byHand = true
    this.map.panBy([more / 2, 0], { duration: prefersStill() ? 0 : 240 })
  }

  zoomBy(steps: number) {
    this.byHand = true
    this.map.zoomTo(this.map.getZoom() + steps, { duration: prefersStill() ? 0 : 240 })
  }

  frameSelected() {
    this.byHand = false
    this.frameNow(prefersStill())
    this.props.onCameraChange(null)
  }

  tilt() {
    this.byHand = true
    const pitch = this.map.getPitch() > 5 ? 0 : 50
    this.map.easeTo({ pitch, bearing: 0, duration: prefersStill() ? 0 : 600 })
  }

  private get props(): MapViewProps {
    return this.maker.props
  }

  /** A plate's camera follows what is to be framed, and nobody else moves it; until there are numbers there is nothing to show. */
  private send(still: boolean) {
    if (!this.props.figures) return
    const plate = this.maker.plate()
    if (!plate && !this.framed) this.frameNow(still)
    if (!plate || plate === this.sent) return
    const { moveMs } = this.props.plate!
    this.sent = plate
    this.framed = true
    moveTo(this.map, plate.camera, still || moveMs <= 0 || prefersStill(), moveMs)
  }

  private frameNow(still: boolean) {
    const { selectedArea, padding, corner = null } = this.props
    const room = { padding: paddingOf(padding, 26 * this.maker.unit()), corner }
    if (frame(this.map, this.maker.geometry(), selectedArea, room, still)) this.framed = true
  }

  private moveEnded() {
    if (!this.byHand) return
    this.byHand = false
    this.props.onCameraChange(cameraOf(this.map))
  }
}
