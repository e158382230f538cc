import type { Layer } from '@deck.gl/core'
import type { Plate } from '../frame/plate.ts'
import type { Geometry } from '../geometry/geometry.ts'
import type { Shown } from '../geometry/level.ts'
import type { Band } from '../layers/order.ts'
import type { Atlas } from '../marks/atlas.ts'
import type { Detail } from '../marks/size.ts'
import type { MapTokens } from '../tokens.ts'
import type { MapViewProps } from '../types.ts'

/** Everything that one picture is made from. */
export interface Scene {
  props: MapViewProps
  geometry: Geometry
  shown: Shown
  tokens: MapTokens
  atlas: Atlas
  /** Pixels of the screen in one of the look, for what is drawn in advance. */
  density: number
  unit: number
  zoom: number
  pitched: boolean
  detail: Detail
  hovered: string | null
  /** A basemap of the deployment's own is on the screen. */
  ownGround: boolean
  /** The picture that nobody touches; null on the desk. */
  plate: Plate | null
  /** By row: where the neighbours of a plate are named. */
  surroundings: ReadonlyMap<number, [number, number]> | null
}

/** A layer and where it stands. */
export type Banded = { band: Band; layer: Layer }
