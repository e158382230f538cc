import type { Box } from './pen.ts'

export interface TextLine {
  text: string
  box: Box
}

/** What stands in for the end of a line that goes beyond `right`, and how wide it is. */
interface Ending {
  right: number
  width: number
  text: string
}

/** The lines that a text is broken into on the page, and where each stands. */
export function linesOf(node: Text, ending: Ending | null = null): TextLine[] {
  const text = node.data.trim()
  if (text === '') return []
  // Spaces at the ends have a place of their own on the page, and none in a text that is set by itself.
  const start = node.data.indexOf(text)
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, start + text.length)
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
  const first = boxes[0]
  if (!first) return []
  const isCut = ending !== null && boxes.some(({ right }) => right > ending.right + 1)
  if (boxes.every(({ top }) => top === first.top) && !isCut)
    return [{ text: collapsed(text), box: around(boxes) }]
  return letterByLetter(node, range, ending)
}

function letterByLetter(node: Text, range: Range, ending: Ending | null): TextLine[] {
  const lines: TextLine[] = []
  let full = false
  let at = 0
  for (const letter of node.data) {
    range.setStart(node, at)
    at += letter.length
    range.setEnd(node, at)
    const box = range.getClientRects()[0]
    if (!box) continue
    const line = lines.at(-1)
    const goesOn = line && Math.abs(line.box.top - box.top) < box.height / 2
    if (!goesOn) {
      full = false
      if (letter.trim() !== '') lines.push({ text: letter, box: around([box]) })
      continue
    }
    if (full) continue
    if (ending && box.right > ending.right - ending.width) {
      full = true
      line.text += ending.text
    } else {
      line.text += letter
      line.box.right = box.right
    }
  }
  return lines.map(({ text, box }) => ({ text: collapsed(text), box }))
}

/** As white space is shown where nothing else is said. */
function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function around(boxes: readonly DOMRect[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}
