import type { Map as MapLibreMap } from 'maplibre-gl'

/** What the map shows, on a canvas of its own. On the screen the built-in basemap's sea is the page's: here it lies under the rest. */
export function copyPicture(map: MapLibreMap, sea: string): HTMLCanvasElement {
  const shown = map.getCanvas()
  const canvas = document.createElement('canvas')
  canvas.width = shown.width
  canvas.height = shown.height
  const context = canvas.getContext('2d', { alpha: false })!
  context.fillStyle = sea
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(shown, 0, 0)
  return canvas
}
