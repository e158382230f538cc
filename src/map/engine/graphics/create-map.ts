import { MapLibreOverlay } from '@deck.gl/maplibre'
import { Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { keepVaryings } from './keep-varyings.ts'
import { settlePrograms } from './lean-programs.ts'
import { spareClearSky } from './spare-clear-sky.ts'

setWorkerUrl(workerUrl)
settlePrograms()

type Graphics = 'none' | 'software' | 'card'
let found: Graphics | null = null

/** What draws the map here; asked once, since a context of its own is dear without a graphics card. */
export function graphics(): Graphics {
  found ??= findGraphics()
  return found
}

function findGraphics(): Graphics {
  const gl = document.createElement('canvas').getContext('webgl2')
  if (!gl) return 'none'
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  const renderer = String(info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : '')
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return /swiftshader|llvmpipe|software|basic render/i.test(renderer) ? 'software' : 'card'
}

export interface Engine {
  map: MapLibreMap
  overlay: MapLibreOverlay
  /** So many points for each CSS pixel; null: as many as the screen has. */
  setDensity: (density: number | null) => void
}

/** A wall of several screens is wider than the 4096 pixels that MapLibre stops at. */
const LARGEST: [number, number] = [8192, 8192]

/** The one map and the one deck of a view, in one WebGL context. */
export function createMap(
  container: HTMLElement,
  style: StyleSpecification | string,
  label: string,
  picture: boolean,
  /** What draws on the map could not be fetched or begun. */
  onFailed: (cause: Error) => void,
): Engine {
  const map = new MapLibreMap({
    container,
    style,
    attributionControl: false,
    interactive: !picture,
    ...(picture && { maxCanvasSize: LARGEST }),
    // In software, four samples a pixel cost more than all the rest of the picture. A plate's last picture is copied where the next one comes.
    canvasContextAttributes: { antialias: graphics() === 'card', preserveDrawingBuffer: picture },
    renderWorldCopies: false,
    fadeDuration: 0,
    maxPitch: 60,
    minZoom: 3,
    maxZoom: 18,
    locale: { 'Map.Title': label },
  })
  const gl = map.getCanvas().getContext('webgl2')
  if (gl) keepVaryings(gl)
  spareClearSky(map)
  let isBegun = false
  let resizeDeck: ((width: number, height: number) => void) | null = null
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    useDevicePixels: true,
    onDeviceInitialized: ({ canvasContext }) => {
      isBegun = true
      resizeDeck = (width, height) => canvasContext?.setDrawingBufferSize(width, height)
    },
    onError: (cause) => {
      if (isBegun) console.error(cause)
      else onFailed(cause)
    },
  })
  map.addControl(overlay)
  if (picture) {
    map.getCanvas().setAttribute('role', 'img')
    // By then deck.gl has made the canvas a stop of the keyboard.
    map.once('idle', () => map.getCanvas().removeAttribute('tabindex'))
  }
  const setDensity = (density: number | null) => {
    // “Set this to null to disable `devicePixelRatio` override”, says its documentation.
    map.setPixelRatio(density as number)
    // deck.gl hears of a canvas of another size only where its place on the page has changed too.
    resizeDeck?.(map.getCanvas().width, map.getCanvas().height)
  }
  return { map, overlay, setDensity }
}
