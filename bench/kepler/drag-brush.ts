import type { Page } from 'playwright-core'
import { paintedAfter } from '../pages/painted.ts'

export interface Dragged {
  /** ms from each move of the mouse to the painted picture. */
  times: number[]
  /** The days that each step showed, counted from the first of the history. */
  windows: { from: number; to: number }[]
}

/** Drags the desk's window of days by some days a step, with the mouse; lets it go at the end. */
export async function dragBrush(page: Page, steps: number, daysAStep: number): Promise<Dragged> {
  const slider = page.getByRole('slider', { name: '移动时段' })
  const edges = () =>
    page.evaluate(() => {
      const at = (name: string, value: string) =>
        Number(document.querySelector(`[role=slider][aria-label="${name}"]`)!.getAttribute(value))
      const first = at('时段起点', 'aria-valuemin')
      return {
        from: at('时段起点', 'aria-valuenow') - first,
        to: at('时段终点', 'aria-valuenow') - first,
        days: at('时段终点', 'aria-valuemax') - first + 1,
      }
    })
  const { days, ...begin } = await edges()
  const box = (await slider.boundingBox())!
  const day = box.width / (begin.to - begin.from + 1)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const result: Dragged = { times: [], windows: [] }
  await page.mouse.move(x, y)
  await page.mouse.down()
  // The first move only begins the drag.
  await page.mouse.move(x + 1, y)
  for (let step = 1; step <= steps; step++) {
    const move = () => page.mouse.move(x + step * daysAStep * day, y)
    result.times.push((await paintedAfter(page, 'pointermove', move)).all)
    const { from, to } = await edges()
    result.windows.push({ from, to })
  }
  await page.mouse.up()
  if (result.windows.at(-1)!.to >= days) throw new Error('the window left the history')
  return result
}
