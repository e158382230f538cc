import type { Turns } from '#src/domain/turns/turns.ts'
import { drawElement } from '#src/pictures/drawing/draw-element.ts'
import { make, type Pen, svgSpace } from '#src/pictures/drawing/pen.ts'
import type { Sheet } from '#src/pictures/sheet/lay-sheet.ts'
import { facesOf } from './faces-of.ts'

/** A sheet as a drawing that stands alone: no style sheet, no link, nothing that only a browser draws. `widthMm`: how wide it is on paper. */
export async function writeSvg(
  sheet: Sheet,
  { title, widthMm, density, turns }: { title: string; widthMm: number; density: number; turns: Turns },
): Promise<string> {
  const box = sheet.element.getBoundingClientRect()
  const [width, height] = [Math.ceil(sheet.width), Math.ceil(sheet.height)]
  const root = make('svg', {
    width: `${widthMm}mm`,
    height: `${Math.round((widthMm * height * 100) / width) / 100}mm`,
    viewBox: `0 0 ${width} ${height}`,
  })
  const definitions = make('defs', {})
  let ids = 0
  const pen: Pen = {
    origin: { x: box.left, y: box.top },
    density,
    definitions,
    weights: new Set(),
    newId: () => `p${++ids}`,
    turns,
  }
  const name = make('title', {})
  name.textContent = title
  root.append(name, definitions)
  await drawElement(sheet.element, root, { ...edgesOf(box), ellipsis: false }, pen)
  const faces = await facesOf(pen.weights)
  if (faces !== '') {
    const style = document.createElementNS(svgSpace, 'style')
    style.textContent = faces
    definitions.prepend(style)
  }
  await turns()
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`
}

function edgesOf({ left, top, right, bottom }: DOMRect) {
  return { left, top, right, bottom }
}
