import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { CAMERA } from '../city/town-map.ts'

setWorkerUrl(workerUrl)

/** MapLibre with nothing on it, over the city of the benchmarks. */
export function makeBareMap(container: HTMLElement, antialias: boolean): MapLibreMap {
  return new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: 'back', type: 'background', paint: { 'background-color': '#dfe7ee' } }],
    },
    center: [CAMERA.lon, CAMERA.lat],
    zoom: CAMERA.zoom,
    attributionControl: false,
    canvasContextAttributes: { antialias },
    renderWorldCopies: false,
    fadeDuration: 0,
  })
}
