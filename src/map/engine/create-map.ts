import { MapLibreOverlay } from '@deck.gl/maplibre'
import { Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'

setWorkerUrl(workerUrl)

export function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}

/** Without a graphics card, four samples a pixel cost more than all the rest of the picture. */
function drawsInSoftware(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2')
  const info = gl?.getExtension('WEBGL_debug_renderer_info')
  if (!gl || !info) return false
  return /swiftshader|llvmpipe|software|basic render/i.test(
    String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)),
  )
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
    canvasContextAttributes: { antialias: !drawsInSoftware() },
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
