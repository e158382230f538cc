/** The walls that a scene is tried on, in pixels. */
export const wallSizes = ['1920×1080', '3840×2160', '1080×1920', '5120×1440'] as const
export type WallSize = (typeof wallSizes)[number]

export function pixelsOf(size: WallSize): { width: number; height: number } {
  const [width, height] = size.split('×').map(Number) as [number, number]
  return { width, height }
}
