import type { Browser } from 'playwright-core'
import { framesDuring } from './frames-during.ts'

interface Screen {
  width: number
  height: number
}

/** What a page cannot do better on this machine: two still pictures as large as the wall, each faded as the wall's scenes are. */
const page = `<!doctype html><style>
  body { margin: 0; background: #060b13 }
  canvas { position: absolute; inset: 0; opacity: 0; transition: opacity 900ms cubic-bezier(0.6, 0, 0.3, 1) }
  canvas[data-on] { opacity: 1 }
</style><canvas data-on></canvas><canvas></canvas><script>
  document.querySelectorAll('canvas').forEach((one, at) => {
    one.width = innerWidth
    one.height = innerHeight
    const context = one.getContext('2d')
    context.font = '40px sans-serif'
    for (let line = 0; line < 20; line++) {
      context.fillStyle = ['#3b7dd8', '#7ee0c3'][(line + at) % 2]
      context.fillText('Lookout '.repeat(9), 40, 50 * line + 50)
    }
  })
  onkeydown = () => document.querySelectorAll('canvas').forEach((one) => one.toggleAttribute('data-on'))
</script>`

/** Frames that such a change drops beside standing still, once a change. */
export async function bareFade(browser: Browser, screen: Screen, changes: number): Promise<number[]> {
  const context = await browser.newContext({ viewport: screen })
  const tab = await context.newPage()
  // The runner's names for functions, which the page does not know.
  await tab.addInitScript('globalThis.__name = (one) => one')
  await tab.goto('about:blank')
  await tab.setContent(page)
  const press = () => tab.keyboard.press('1')
  await framesDuring(tab, press)
  const drops: number[] = []
  for (let change = 0; change < changes; change++) {
    const changed = await framesDuring(tab, press)
    drops.push((await framesDuring(tab)) - changed)
  }
  await context.close()
  return drops
}
