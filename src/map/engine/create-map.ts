import { MapLibreOverlay } from '@deck.gl/maplibre'
import { Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'

setWorkerUrl(workerUrl)

export function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}

export interface Engine {
  map: MapLibreMap
  overlay: MapLibreOverlay
}

/** The one map and the one deck of a view, in one WebGL context. */
export function createMap(container: HTMLElement, style: StyleSpecification | string, label: string): Engine {
  const map = new MapLibreMap({
    container,
    style,
    attributionControl: false,
    canvasContextAttributes: { antialias: true },
    renderWorldCopies: false,
    fadeDuration: 0,
    maxPitch: 60,
    minZoom: 3,
    maxZoom: 18,
    locale: { 'Map.Title': label },
  })
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [], useDevicePixels: true })
  map.addControl(overlay)
  return { map, overlay }
}
