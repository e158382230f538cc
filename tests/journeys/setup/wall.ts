import type { BrowserContext, Locator, Page } from 'playwright-core'
import { wall as en } from '#src/app/messages/wall/en.ts'
import { wall as zh } from '#src/app/messages/wall/zh.ts'
import type { VisitOptions, Visitor } from './journey.ts'

/** The wall as it is read from the other side of the room, and the keys of its remote control. */
export class Wall {
  readonly heading: Locator
  readonly scenes: Locator
  readonly ticker: Locator
  readonly line: Locator
  /** The word beside a number that has just changed. */
  readonly marks: Locator

  constructor(readonly page: Page) {
    const banner = page.getByRole('banner')
    this.heading = banner.getByRole('heading', { level: 1 })
    this.scenes = page.getByRole('main').locator('ol').last().locator(':scope > li')
    this.ticker = page.getByRole('region', { name: zh.events })
    this.line = banner.getByText(/已连接|连接中断|正在连接|尚未连上/)
    this.marks = page.getByText(zh.justChanged, { exact: true })
  }

  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true })
  }

  /** The leading number of a panel, as it stands there. */
  lead(title: string): Promise<string> {
    return this.panel(title).locator('div:has(> dl) > span').first().innerText()
  }

  /** How that number has moved: since yesterday, since last week. */
  moves(title: string): Promise<string[]> {
    return this.panel(title).locator('dd').allInnerTexts()
  }

  /** Which scene is on, counted from 1 as the keys do. */
  async scene(): Promise<number> {
    const current = await this.scenes.evaluateAll((all) => all.findIndex((one) => one.ariaCurrent === 'true'))
    return current + 1
  }

  /** Presses the scene's number and waits until it is there with all its numbers. */
  async jump(scene: number): Promise<void> {
    await this.page.keyboard.press(String(scene))
    await this.scenes
      .nth(scene - 1)
      .and(this.page.locator('[aria-current]'))
      .waitFor()
    await this.isWhole()
  }

  /** No panel of the scene waits for its numbers. */
  async isWhole(): Promise<void> {
    const waiting = [zh.panelWaits, en.panelWaits]
    await this.page.waitForFunction(
      (words) => ![...document.querySelectorAll('section p')].some((one) => words.includes(one.textContent)),
      waiting,
    )
  }

  /** Seconds on the wall's clock. */
  async seconds(): Promise<number> {
    const clock = await this.page.getByRole('banner').getByRole('time').innerText()
    return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  }
}

/** The product's own scenes, in their order. */
export const sceneNames = ['今日', '境外来沪', '复工复市', '60岁以上接种', '五哨联动', '谁还没报', '逐街镇']

/** Leaves a mark that a reload takes away. */
export const markPage = ({ page }: Wall) =>
  page.evaluate(() => Object.assign(window, { journey: 'the same page' }))
export const isSamePage = ({ page }: Wall) => page.evaluate(() => 'journey' in window)

/** Opens a wall and waits for its first scene. */
export async function openWall(visitor: Visitor, query: string, options: VisitOptions): Promise<Wall> {
  const { page } = await visitor.open(`/wall?${query}`, {
    viewport: { width: 1280, height: 720 },
    early: true,
    ...options,
  })
  await page.locator('section h2').first().waitFor()
  const wall = new Wall(page)
  await wall.isWhole()
  return wall
}

/** A machine that cannot draw the map: its scenes have all the rest, and come at once. */
export async function withoutMap(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype
    const refusing = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest])
    }
    Object.assign(HTMLCanvasElement.prototype, { getContext: refusing })
  })
}

/** Hides the wall: it is laid out as ever, but not painted, which takes seconds a frame where a wall is large and no card draws it. */
export async function drawCurtain({ page }: Wall): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.clipPath = 'inset(100%)'
  })
}

/** Waits until the map is seen: what it draws before its numbers come is not. */
export async function mapSeen({ page }: Wall): Promise<void> {
  await page.waitForFunction(() =>
    document.querySelector('canvas.maplibregl-canvas')?.checkVisibility({ visibilityProperty: true }),
  )
}

/** Counts on the page, as `draws`, what the map asks of the graphics card. */
export async function countingDraws(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.assign(window, { draws: 0 })
    const prototype = WebGL2RenderingContext.prototype
    const counted = ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'] as const
    for (const name of counted) {
      const draw = prototype[name] as (...given: unknown[]) => void
      const counting = function (this: unknown, ...given: unknown[]) {
        ;(window as unknown as { draws: number }).draws++
        return Reflect.apply(draw, this, given)
      }
      Object.assign(prototype, { [name]: counting })
    }
  })
}
