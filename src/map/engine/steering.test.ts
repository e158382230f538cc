import type { Map as MapLibreMap } from 'maplibre-gl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Camera, CameraTie, MapViewProps } from '../types.ts'
import type { SceneMaker } from './scene-maker.ts'
import { Steering } from './steering.ts'

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: true })))
afterEach(() => vi.unstubAllGlobals())

const far: Camera = { lon: 121.4, lat: 31.2, zoom: 9, pitch: 0, bearing: 0 }

/** A map that a link with a camera has opened; `figures` move with every report. */
function open(tie?: CameraTie) {
  const heard = new Map<string, (event: object) => void>()
  const at = { ...far, zoom: 3 }
  const map = {
    on: (event: string, listener: (event: object) => void) => heard.set(event, listener),
    getCenter: () => ({ lng: at.lon, lat: at.lat }),
    getZoom: () => at.zoom,
    getPitch: () => at.pitch,
    getBearing: () => at.bearing,
    jumpTo: ({ center, zoom }: { center: [number, number]; zoom: number }) =>
      Object.assign(at, { lon: center[0], lat: center[1], zoom }),
  }
  let props = { camera: far, figures: { version: 0 }, ...(tie && { tie }) } as MapViewProps
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
  /** A hand takes the map on by a frame. */
  const pull = (to: Partial<Camera>) => {
    heard.get('movestart')?.({ originalEvent: {} })
    Object.assign(at, to)
    heard.get('move')?.({})
  }
  return { at, tell, pull, stop: () => steering.stop() }
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

test('tied maps move as one while a hand moves either, each from where it stands', () => {
  const listeners = [new Set<(camera: Camera) => void>(), new Set<(camera: Camera) => void>()] as const
  const end = (own: 0 | 1): CameraTie => ({
    tell: (camera) => {
      for (const go of listeners[own === 0 ? 1 : 0]) go(camera)
    },
    follow: (go) => {
      listeners[own].add(go)
      return () => listeners[own].delete(go)
    },
  })
  const [first, second] = [open(end(0)), open(end(1))]
  first.pull({ lon: 121.6, zoom: 10.123 })
  expect(second.at).toMatchObject({ lon: 121.6, zoom: 10.123 })
  second.pull({ lon: 121.2 })
  expect(first.at).toMatchObject({ lon: 121.2, zoom: 10.123 })
  second.stop()
  first.pull({ lon: 121.9 })
  expect(second.at.lon).toBe(121.2)
})
