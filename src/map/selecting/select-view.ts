/** What the tools need of the map. */
export interface SelectView {
  project: (point: readonly [number, number]) => { x: number; y: number }
  unproject: (x: number, y: number) => [lon: number, lat: number]
  size: () => { width: number; height: number }
  /** On the way to another view. */
  isMoving: () => boolean
  watch: (listener: () => void) => () => void
}
