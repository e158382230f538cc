import type { Page } from 'playwright-core'

/**
 * What a person before a wall could not read, a line each: type under a ninetieth of the height (a leading number's: a sixtieth), text that
 * is cut without an ellipsis, off the screen, out of its panel, over another text or over a gap between two screens, and scroll bars.
 */
export async function illegible(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    await document.fonts.ready
    // What new letters make wider steps aside in the frame after.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
  })
  return page.evaluate(faultsOfText)
}

/** The texts of a screen that end in an ellipsis, behind a line or behind several. */
export async function shortened(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready)
  return page.evaluate(() => {
    const slack = Math.max(1, window.innerHeight / 1080)
    return [...document.querySelectorAll(':is(main, header, footer) *')].flatMap((element) => {
      const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      const { textOverflow, webkitLineClamp } = getComputedStyle(element)
      const across = textOverflow === 'ellipsis' ? element.scrollWidth - element.clientWidth : 0
      const down = webkitLineClamp === 'none' ? 0 : element.scrollHeight - element.clientHeight
      const beyond = isSeen ? Math.max(across, down) : 0
      return beyond > slack ? [`「${element.textContent}」 is shortened by ${beyond}px`] : []
    })
  })
}

/** Runs in the page: nothing outside it is known there. */
function faultsOfText(): string[] {
  const { innerWidth: width, innerHeight: height } = window
  // A pixel of a screen of 1080 lines.
  const slack = Math.max(1, height / 1080)
  const found = new Set<string>()
  const lines: { box: DOMRect; element: Element; said: string }[] = []

  const chainOf = (element: Element | null): Element[] =>
    element ? [element, ...chainOf(element.parentElement)] : []
  const partOf = (element: Element) => element.closest('section, header')
  const nameOf = (element: Element) => partOf(element)?.getAttribute('aria-label') ?? partOf(element)?.tagName
  const isEllipsis = (element: Element) => {
    const { textOverflow, webkitLineClamp } = getComputedStyle(element)
    return textOverflow === 'ellipsis' || webkitLineClamp !== 'none'
  }
  // Where a journey hides the whole wall, this hides it.
  const curtain = document.documentElement
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    chainOf(element).every((one) => one === curtain || getComputedStyle(one).clipPath === 'none')
  /** How far `box` reaches out of `frame`. */
  const beyond = (box: DOMRect, frame: DOMRect) =>
    Math.max(frame.left - box.left, frame.top - box.top, box.right - frame.right, box.bottom - frame.bottom)
  const common = (a: DOMRect, b: DOMRect) => {
    const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)]
    const wide = Math.min(a.right, b.right) - left
    const high = Math.min(a.bottom, b.bottom) - top
    return new DOMRect(left, top, Math.max(0, wide), Math.max(0, high))
  }

  // The gaps that the address declares: `panels=2x2&bezel=12`.
  const asked = new URLSearchParams(location.search)
  const screens = (asked.get('panels') ?? '1x1').split('x').map(Number)
  const bezel = (Math.min(width, height) * Number(asked.get('bezel') ?? 0)) / 1000
  const gaps = [width, height].flatMap((length, direction) =>
    Array.from({ length: screens[direction]! - 1 }, (_, at) => {
      const from = ((at + 1) / screens[direction]!) * length - bezel / 2
      return direction === 0 ? new DOMRect(from, 0, bezel, height) : new DOMRect(0, from, width, bezel)
    }),
  )

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode
    const element = text.parentElement!
    if (!text.textContent?.trim() || !isSeen(element)) continue
    const said = `「${text.textContent.trim().slice(0, 24)}」 of ${nameOf(element)}`
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    const leads = element.matches('div:has(> dl) > span:first-child > span')
    if (size < height / (leads ? 60 : 90) - 0.01) found.add(`${said} is small: ${size}px`)
    const range = document.createRange()
    range.selectNodeContents(text)
    const own = element.getBoundingClientRect()
    for (const { left, top, right, width: wide, height: high } of range.getClientRects()) {
      const spilt = Math.max(own.left - left, right - own.right)
      if (spilt > slack && !isEllipsis(element))
        found.add(`${said} is wider than its box by ${Math.round(spilt)}px`)
      // A line is as high as its font says; the signs in it are no higher than this.
      const inked = Math.min(high, 0.9 * size)
      let box = new DOMRect(left, top + (high - inked) / 2, wide, inked)
      const chain = chainOf(element)
      const clipping = chain.filter((one) => getComputedStyle(one).overflow !== 'visible')
      for (const one of clipping) {
        const frame = one.getBoundingClientRect()
        const mayCut = chain.slice(0, chain.indexOf(one) + 1).some(isEllipsis)
        if (beyond(box, frame) > slack && !mayCut) found.add(`${said} is cut`)
        box = common(box, frame)
      }
      if (box.width <= slack || box.height <= slack) continue
      if (beyond(box, new DOMRect(0, 0, width, height)) > slack) found.add(`${said} is off the screen`)
      for (const gap of gaps) {
        const { width: wide, height: high } = common(box, gap)
        if (wide > 0 && high > 0) found.add(`${said} is over a seam`)
      }
      const part = partOf(element)?.getBoundingClientRect()
      if (part && beyond(box, part) > slack)
        found.add(`${said} stands out of it by ${Math.round(beyond(box, part))}px`)
      lines.push({ box, element, said })
    }
  }
  for (const [at, a] of lines.entries()) {
    for (const b of lines.slice(at + 1)) {
      const { width: wide, height: high } = common(a.box, b.box)
      if (a.element !== b.element && wide > slack && high > slack)
        found.add(`${a.said} is over ${b.said}: ${Math.round(wide)} × ${Math.round(high)}px`)
    }
  }
  for (const element of document.querySelectorAll('*')) {
    const { overflowX, overflowY } = getComputedStyle(element)
    const root = element === document.documentElement
    const scrolls = (overflow: string) => root || overflow === 'auto' || overflow === 'scroll'
    if (
      (scrolls(overflowX) && element.scrollWidth > element.clientWidth) ||
      (scrolls(overflowY) && element.scrollHeight > element.clientHeight)
    )
      found.add(`${element.tagName} of ${nameOf(element)} scrolls`)
  }
  return [...found]
}
