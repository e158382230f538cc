import type { Label, Line } from './label.ts'

/** Width of a line in pixels of the look. */
export type Measure = (line: Line) => number

export const LEADING = 1.18

export function sizeOf(
  label: Label,
  more: boolean,
  unit: number,
  measure: Measure,
): { width: number; height: number } {
  let width = 0
  let height = 0
  for (const line of linesOf(label, more)) {
    width = Math.max(width, measure(line))
    height += line.size * LEADING
  }
  return { width: width * unit, height: height * unit }
}

export function linesOf(label: Label, more: boolean): readonly Line[] {
  return more && label.more ? [...label.lines, label.more] : label.lines
}

/** Measures with a canvas and remembers: names are measured once. */
export function canvasMeasure(context: CanvasRenderingContext2D, font: string): Measure {
  const known = new Map<string, number>()
  return (line) => {
    const id = `${line.weight} ${line.size} ${line.spacing ?? 0} ${line.text} ${line.tail?.size ?? ''}${line.tail?.text ?? ''}`
    let width = known.get(id)
    if (width === undefined) {
      if (known.size > 5000) known.clear()
      // Else the spacing of whatever was drawn last would be measured too.
      context.letterSpacing = '0px'
      context.font = `${line.weight} ${line.size}px ${font}`
      width = context.measureText(line.text).width + (line.spacing ?? 0) * line.text.length
      if (line.tail) {
        context.font = `${line.weight} ${line.tail.size}px ${font}`
        width += context.measureText(line.tail.text).width
      }
      known.set(id, width)
    }
    return width
  }
}
