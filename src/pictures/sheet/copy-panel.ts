import { drawAgainOf, drawsAgain } from '#src/pictures/pictured.ts'

/** Not of the picture: what is there to be pressed or pointed at. */
export const offPicture = 'data-off-picture'
/** Shown whole in a picture, as far as a sheet holds it: what is to be scrolled on the screen. */
export const unrolled = 'data-unroll'

/** Rows of a table on one sheet. */
const mostRows = 60

/** A panel as it stands on the screen, to be laid out once more on a sheet, without what is only of use there. */
export function copyPanel(panel: HTMLElement): { copy: HTMLElement; rowsLeft: number } {
  const copy = panel.cloneNode(true) as HTMLElement
  const { width, height } = panel.getBoundingClientRect()
  const { fontSize, lineHeight } = getComputedStyle(panel)
  Object.assign(copy.style, {
    position: 'relative',
    inset: 'auto',
    boxSizing: 'border-box',
    flex: 'none',
    width: `${width}px`,
    height: `${height}px`,
    overflow: 'visible',
    border: '0',
    fontSize,
    lineHeight,
  })
  redrawn(panel, copy)
  return { copy, rowsLeft: tidied(copy) }
}

/** To be called once the copy is laid out: what is scrolled on the screen shows the same part. */
export function scrolled(panel: HTMLElement, copy: HTMLElement): void {
  const copies = copy.getElementsByTagName('*')
  for (const [at, element] of [...panel.getElementsByTagName('*')].entries()) {
    if (element.scrollTop > 0) copies[at]!.scrollTop = element.scrollTop
    if (element.scrollLeft > 0) copies[at]!.scrollLeft = element.scrollLeft
  }
}

function redrawn(panel: HTMLElement, copy: HTMLElement): void {
  const copies = copy.getElementsByTagName('*')
  for (const [at, element] of [...panel.getElementsByTagName('*')].entries()) {
    const again = drawAgainOf(element)
    if (again) drawsAgain(copies[at]!, again)
    else if (element instanceof HTMLCanvasElement)
      drawsAgain(copies[at]!, () => Promise.resolve({ image: element }))
  }
}

/** Hides, so that both still have the same elements in the same order; returns how many rows a sheet does not hold. */
function tidied(copy: HTMLElement): number {
  for (const button of copy.querySelectorAll<HTMLElement>('button')) {
    if (button.textContent.trim() === '') button.style.display = 'none'
  }
  for (const off of copy.querySelectorAll<HTMLElement>(`[${offPicture}]`)) off.style.display = 'none'
  // Beside the page nothing is in sight.
  for (const part of copy.querySelectorAll<HTMLElement>('tr, li')) part.style.contentVisibility = 'visible'
  let left = 0
  for (const roll of copy.querySelectorAll<HTMLElement>(`[${unrolled}]`)) {
    Object.assign(roll.style, { overflow: 'visible', height: 'auto', flex: 'none' })
    const rows = [...roll.querySelectorAll<HTMLElement>('tbody > tr:not([aria-hidden])')]
    for (const row of rows.slice(mostRows)) row.style.display = 'none'
    // What stands around it lets it out.
    for (let around = roll.parentElement; around && around !== copy; around = around.parentElement)
      around.style.overflow = 'visible'
    // Nothing scrolls: what was held in sight stands where it belongs.
    for (const held of roll.querySelectorAll<HTMLElement>('th, td'))
      Object.assign(held.style, { position: 'relative', inset: 'auto' })
    const besides = 1 + roll.querySelectorAll('tfoot > tr').length
    const counted = roll.querySelector('table')?.getAttribute('aria-rowcount')
    const all = counted ? Number(counted) - besides : rows.length
    left += Math.max(0, all - Math.min(rows.length, mostRows))
    for (const room of roll.querySelectorAll<HTMLElement>('tbody > tr[aria-hidden]'))
      room.style.display = 'none'
  }
  return left
}
