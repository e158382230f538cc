import { scaledPath } from './scaled-path.ts'

/**
 * Lines that are as wide however their drawing is stretched: of programs other than browsers few know `vector-effect`, so the same is said
 * in ways that all know. Where a drawing is as much wider as it is higher, the width is told in its own units; else the path is told in
 * those of the sheet, as whose stretching is taken back.
 */
export function steadyStroke(part: Pick<SVGGraphicsElement, 'getCTM'>, drawn: SVGElement): void {
  const matrix = part.getCTM()
  if (matrix?.b !== 0 || matrix.c !== 0 || drawn.getAttribute('stroke') === 'none') return
  const { a: x, d: y, e: right, f: down } = matrix
  if (Math.abs(x - y) < 1e-3 * x) {
    for (const name of ['stroke-width', 'stroke-dasharray']) {
      const given = drawn.getAttribute(name)
      if (given)
        drawn.setAttribute(
          name,
          given.replace(/[\d.]+/g, (length) => digits(Number(length) / x)),
        )
    }
    return
  }
  const path = drawn.getAttribute('d')
  if (path === null || drawn.hasAttribute('transform')) {
    drawn.setAttribute('vector-effect', 'non-scaling-stroke')
    return
  }
  drawn.setAttribute('d', scaledPath(path, { x, y, right, down }))
  const back = [1 / x, 0, 0, 1 / y, -right / x, -down / y]
  drawn.setAttribute('transform', `matrix(${back.map(digits).join(' ')})`)
}

function digits(value: number): string {
  return String(Number(value.toPrecision(7)))
}
