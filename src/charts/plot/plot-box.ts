import type { DaySpan } from '#src/charts/series.ts'

/** The drawing in pixels: `left`…`right` and `top`…`bottom` bound the plot; `unit` is one design pixel (root font ÷ 16). */
export interface PlotBox {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
  unit: number
}

const GUTTER = { left: 34, right: 70, top: 7, bottom: 20 }

/** Every chart has the same gutters: one hover line must run through all of them. */
export function plotBox(width: number, height: number, unit: number): PlotBox {
  return {
    width,
    height,
    unit,
    left: GUTTER.left * unit,
    right: Math.max(GUTTER.left * unit + 1, width - GUTTER.right * unit),
    top: GUTTER.top * unit,
    bottom: Math.max(GUTTER.top * unit + 1, height - GUTTER.bottom * unit),
  }
}

/** Pixels from the plot's left edge to the middle of the day's slot (a span's days share the plot evenly). */
export function dayX(box: PlotBox, span: DaySpan, day: number): number {
  return box.left + ((day - span.from + 0.5) * (box.right - box.left)) / (span.to - span.from + 1)
}

export function dayUnder(box: PlotBox, span: DaySpan, x: number): number {
  const slot = Math.floor(((x - box.left) * (span.to - span.from + 1)) / (box.right - box.left))
  return Math.min(span.to, Math.max(span.from, span.from + slot))
}

export function valueY(box: PlotBox, scale: { min: number; max: number }, value: number): number {
  return box.bottom - ((value - scale.min) / (scale.max - scale.min)) * (box.bottom - box.top)
}
