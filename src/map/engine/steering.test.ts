import type { Map as MapLibreMap } from 'maplibre-gl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Camera, MapViewProps } from '../types.ts'
import type { SceneMaker } from './scene-maker.ts'
import { Steering } from './steering.ts'

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: true })))
afterEach(() => vi.unstubAllGlobals())

const far: Camera = { lon: 121.4, lat: 31.2, zoom: 9, pitch: 0, bearing: 0 }

/** A map that a link with a camera has opened; `figures` move with every report. */
function open() {
  const at = { ...far, zoom: 3 }
  const map = {
    on: () => undefined,
    getCenter: () => ({ lng: at.lon, lat: at.lat }),
    getZoom: () => at.zoom,
    getPitch: () => at.pitch,
    getBearing: () => at.bearing,
    jumpTo: ({ center, zoom }: { center: [number, number]; zoom: number }) =>
      Object.assign(at, { lon: center[0], lat: center[1], zoom }),
  }
  let props = { camera: far, figures: { version: 0 } } as MapViewProps
  const maker = {
    get props() {
      return props
    },
  }
  const steering = new Steering(map as unknown as MapLibreMap, maker as SceneMaker)
  const tell = (next: { camera?: Camera; version?: number }) => {
    const before = props
    props = { ...props, figures: { ...props.figures!, version: next.version ?? 0 }, ...next }
    steering.follow(before, false)
  }
  steering.place(true)
  return { at, tell }
}

test('a hand that zooms a map opened with a camera is not taken back by the next report', () => {
  const { at, tell } = open()
  expect(at.zoom).toBe(9)
  at.zoom = 9.4
  tell({ version: 1 })
  tell({ version: 2, camera: { ...far } })
  expect(at.zoom).toBe(9.4)
})

test('another camera is gone to, the one before that too', () => {
  const { at, tell } = open()
  tell({ camera: { ...far, zoom: 12 } })
  expect(at.zoom).toBe(12)
  tell({ camera: far })
  expect(at.zoom).toBe(9)
})
