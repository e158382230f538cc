export interface Room {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Point {
  x: number
  y: number
}

/** Where on the edge of a room a point outside of it is to be looked for, and in which direction, degrees clockwise from the right; null: it is inside. */
export function edgeTowards(
  { left, top, right, bottom }: Room,
  { x, y }: Point,
): (Point & { turn: number }) | null {
  if (x >= left && x <= right && y >= top && y <= bottom) return null
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2]
  const [dx, dy] = [x - midX, y - midY]
  const shrink = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (right - left) / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : (bottom - top) / 2 / Math.abs(dy),
  )
  return { x: midX + dx * shrink, y: midY + dy * shrink, turn: (Math.atan2(dy, dx) * 180) / Math.PI }
}
