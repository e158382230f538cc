import type { Chip, Label, Line } from './label.ts'

/** Width of a line in pixels of the look. */
export type Measure = (line: Line) => number

export const LEADING = 1.18
export const CHIP = { height: 16, mark: 13, gap: 2, pad: 4, size: 11, apart: 2, perRow: 3 } as const

export function sizeOf(
  label: Label,
  chips: boolean,
  unit: number,
  measure: Measure,
): { width: number; height: number } {
  let width = 0
  let height = 0
  for (const line of label.lines) {
    width = Math.max(width, measure(line))
    height += line.size * LEADING
  }
  if (chips) {
    for (const row of chipRows(label.chips)) {
      width = Math.max(width, rowWidth(row, measure))
      height += CHIP.height + CHIP.apart
    }
  }
  return { width: width * unit, height: height * unit }
}

export function chipRows(chips: readonly Chip[]): Chip[][] {
  const rows: Chip[][] = []
  const perRow = chips.length === 4 ? 2 : CHIP.perRow
  for (let at = 0; at < chips.length; at += perRow) rows.push(chips.slice(at, at + perRow))
  return rows
}

export function chipWidth(chip: Chip, measure: Measure): number {
  return CHIP.pad * 2 + CHIP.mark + CHIP.gap + measure({ text: chip.text, size: CHIP.size, weight: 600 })
}

export function rowWidth(row: readonly Chip[], measure: Measure): number {
  return row.reduce((sum, chip) => sum + chipWidth(chip, measure), CHIP.apart * (row.length - 1))
}

/** Measures with a canvas and remembers: names are measured once. */
export function canvasMeasure(context: CanvasRenderingContext2D, font: string): Measure {
  const known = new Map<string, number>()
  return (line) => {
    const id = `${line.weight} ${line.size} ${line.spacing ?? 0} ${line.text}`
    let width = known.get(id)
    if (width === undefined) {
      if (known.size > 5000) known.clear()
      context.font = `${line.weight} ${line.size}px ${font}`
      width = context.measureText(line.text).width + (line.spacing ?? 0) * line.text.length
      known.set(id, width)
    }
    return width
  }
}
