/** The longest round distance that fits: 1, 2 or 5 × a power of ten, in metres, and its width in pixels. */
export function scaleOf(pixelsPerMetre: number, most: number): { metres: number; pixels: number } {
  const room = most / pixelsPerMetre
  const power = 10 ** Math.floor(Math.log10(room))
  const metres = [5, 2, 1].map((figure) => figure * power).find((length) => length <= room) ?? power
  return { metres, pixels: metres * pixelsPerMetre }
}

export function formatMetres(metres: number): string {
  return metres >= 1000 ? `${metres / 1000} km` : `${metres} m`
}
