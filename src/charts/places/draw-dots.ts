import type { PlotBox } from '#src/charts/plot/plot-box.ts'
import type { DotGrid } from './nearest-dot.ts'
import type { ScatterDot } from './place-props.ts'

interface Look {
  /** Points for each CSS pixel. */
  sharp: number
  /** Whose colours it has. */
  place: Element
}

/** Draws every dot once; what is pointed at is ringed over it, so a hover redraws none of them. */
export function drawDots(
  canvas: HTMLCanvasElement,
  box: PlotBox,
  { xs, ys }: DotGrid,
  dots: readonly ScatterDot[],
  { sharp, place }: Look,
): void {
  const context = canvas.getContext('2d')
  if (!context) return
  canvas.width = Math.round(box.width * sharp)
  canvas.height = Math.round(box.height * sharp)
  canvas.style.width = `${box.width}px`
  canvas.style.height = `${box.height}px`
  context.scale(sharp, sharp)
  const color = getComputedStyle(place).getPropertyValue('--c-1') || '#1f6feb'
  context.strokeStyle = color
  context.fillStyle = color
  context.globalAlpha = dots.length > 1000 ? 0.35 : 0.75
  const r = (dots.length > 1000 ? 1.8 : 3) * box.unit
  dots.forEach(({ x, y }, at) => {
    context.beginPath()
    context.arc(xs[at]!, ys[at]!, r, 0, Math.PI * 2)
    if (x.state === 'estimated' || y.state === 'estimated') context.stroke()
    else context.fill()
  })
}
