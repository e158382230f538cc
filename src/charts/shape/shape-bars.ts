import type { StackShape } from './shape-stack.ts'

export interface BarPaths {
  /** One entry a key. */
  keys: { solid: string; estimated: string; running: string }[]
  /** A reported zero stands on the axis as a short stroke: it is not a gap. */
  zero: string
  suppressed: string
  /** Under a weekly bar of which days are missing. */
  incomplete: string
  earlier: string
}

export interface BarScale {
  /** Left edge of a day. */
  x: (day: number) => number
  y: (value: number) => number
  unit: number
}

const r = (value: number) => Math.round(value * 10) / 10
const rect = (x: number, y: number, width: number, height: number) =>
  `M${r(x)} ${r(y)}h${r(width)}v${r(height)}h${r(-width)}z`

/** A stack of bars as few SVG paths. */
export function barPaths(shape: StackShape, { x, y, unit }: BarScale): BarPaths {
  const keyCount = shape.slots[0]?.parts.length ?? 0
  const paths: BarPaths = {
    keys: Array.from({ length: keyCount }, () => ({ solid: '', estimated: '', running: '' })),
    zero: '',
    suppressed: '',
    incomplete: '',
    earlier: '',
  }
  const base = y(0)
  let broken = true
  for (const slot of shape.slots) {
    const full = x(slot.to + 1) - x(slot.from)
    const inset = full * 0.1
    const [left, width] = [x(slot.from) + inset, full - 2 * inset]
    const outline = slot.look === 'estimated' || slot.look === 'running' ? slot.look : 'solid'
    let from = 0
    slot.parts.forEach((part, key) => {
      if (!(part > 0)) return
      const top = y(from + part)
      const height = Math.max(y(from) - top - (from > 0 ? 0.6 * unit : 0), 0.1)
      const edge = outline === 'solid' ? 0 : 0.5 * unit
      paths.keys[key]![outline] += rect(
        left + edge,
        top + edge,
        width - 2 * edge,
        Math.max(height - 2 * edge, 0.1),
      )
      from += part
    })
    if (slot.total === 0) paths.zero += `M${r(left)} ${r(base - unit)}h${r(width)}`
    if (slot.look === 'suppressed') paths.suppressed += rect(left, base - 6 * unit, width, 6 * unit)
    if (shape.weekly && slot.missingDays > 0 && slot.look !== 'missing')
      paths.incomplete += rect(left, base - 3 * unit, width, 3 * unit)
    if (Number.isNaN(slot.earlier)) broken = true
    else {
      paths.earlier += `${broken ? 'M' : 'L'}${r(x(slot.from) + full / 2)} ${r(y(slot.earlier))}`
      broken = false
    }
  }
  return paths
}
