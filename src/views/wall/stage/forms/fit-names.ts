/** Where a name stands in its frame, px from the frame's left and top. */
export interface Place {
  left: number
  right: number
  top: number
  bottom: number
}

/** So many names are shown, and where the words for the others stand, px; null where there are no others. */
export interface Fitted {
  shown: number
  rest: { left: number; top: number } | null
}

interface Frame {
  width: number
  height: number
  /** How wide the words for the others are. */
  rest: number
  /** Between two names. */
  gap: number
}

/**
 * As many names as stand whole in their frame and leave room for the words for the others: behind the last name, or where the first one
 * stands that is not shown, if it begins a line.
 */
export function fitNames(places: readonly Place[], isMore: boolean, frame: Frame): Fitted {
  const isIn = ({ bottom, right }: Place) => bottom <= frame.height + 1 && right <= frame.width + 1
  const outside = places.findIndex((place) => !isIn(place))
  const whole = outside < 0 ? places.length : outside
  if (whole === places.length && !isMore) return { shown: whole, rest: null }
  for (let shown = whole; shown > 0; shown--) {
    const { right, top } = places[shown - 1]!
    const left = right + frame.gap
    if (left + frame.rest <= frame.width) return { shown, rest: { left, top } }
    const next = places[shown]
    if (next && next.top > top && next.bottom <= frame.height + 1)
      return { shown, rest: { left: 0, top: next.top } }
  }
  return { shown: 0, rest: { left: 0, top: 0 } }
}
