/** A point of a picture, as shares of its width and height from the upper left corner. */
export interface SharePoint {
  x: number
  y: number
}

/** How far right of the picture its words stand, in its own widths. */
const besideAt = 1.1

/**
 * In which order things stand one below the other beside a picture, so that the lines to their points are shortest together: such
 * lines do not cross. There are few, so that every order is tried.
 */
export function orderBeside(points: readonly SharePoint[]): number[] {
  const slot = (at: number) => ({ x: besideAt, y: (at + 0.5) / points.length })
  const length = (order: readonly number[]) =>
    order.reduce((sum, one, at) => {
      const [from, to] = [points[one]!, slot(at)]
      return sum + Math.hypot(to.x - from.x, to.y - from.y)
    }, 0)
  const orders = permutations(points.map((_, at) => at))
  return orders.reduce((best, order) => (length(order) < length(best) - 1e-9 ? order : best))
}

function permutations(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]]
  return list.flatMap((one) =>
    permutations(list.filter((other) => other !== one)).map((rest) => [one, ...rest]),
  )
}
