import type { Map as MapLibreMap } from 'maplibre-gl'

/** What the map shows, on another canvas. On the screen the built-in basemap's sea is the page's: here it lies under the rest. */
export function copyPicture(
  map: MapLibreMap,
  sea: string,
  canvas = document.createElement('canvas'),
): HTMLCanvasElement {
  const shown = map.getCanvas()
  const context = asLarge(canvas, shown)
  context.fillStyle = sea
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(shown, 0, 0)
  return canvas
}

/** Draws on the canvas, which keeps the memory it has where it is as large already. */
export function asLarge(
  canvas: HTMLCanvasElement,
  { width, height }: { width: number; height: number },
): CanvasRenderingContext2D {
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  return canvas.getContext('2d', { alpha: false })!
}
