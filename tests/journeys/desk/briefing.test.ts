import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { briefing as english } from '#src/app/messages/briefing/en.ts'
import { briefing as words } from '#src/app/messages/briefing/zh.ts'
import { take } from '#src/app/messages/take/zh.ts'
import { zh } from '#src/app/messages/zh.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { findings } from '#tests/journeys/setup/accessible.ts'
import { Answers } from '#tests/journeys/setup/answers.ts'
import { test } from '#tests/journeys/setup/journey.ts'
import { coloursOf, drawnIn, taken, writtenOn } from '#tests/journeys/setup/pictures.ts'

const answers = new Answers(inject('address'))
const home = '310118'
const day = '2022-06-03'

/** How many pages a PDF has, and the size of the first in millimetres. */
function sheetOf(pdf: Buffer) {
  const text = pdf.toString('latin1')
  const [width, height] = /MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(text)!.slice(1).map(Number)
  const millimetres = (points: number) => Math.round((points / 72) * 25.4)
  return {
    pages: text.match(/\/Type\s*\/Page\b/g)?.length,
    size: [millimetres(width!), millimetres(height!)],
  }
}

/** The words of a sheet that are cut: by the paper, by their part of it, or by a box inside that. */
const cutOn = (page: Page) =>
  page.getByRole('main').evaluate((sheet) => {
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const cut: string[] = []
    const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const owner = text.parentElement!
      if (text.textContent!.trim() === '') continue
      // Words for those who do not see have no room of their own.
      if (
        owner instanceof SVGElement ||
        owner.tagName === 'STYLE' ||
        !shown(owner) ||
        owner.clientWidth === 1
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const { left, top, right, bottom } = range.getBoundingClientRect()
      for (let box: Element | null = owner; box && sheet.contains(box); box = box.parentElement) {
        const clips = getComputedStyle(box).overflow !== 'visible'
        if (!clips && box !== sheet && box.parentElement !== sheet) continue
        const edge = box.getBoundingClientRect()
        if (left < edge.left - 1 || top < edge.top - 1 || right > edge.right + 1 || bottom > edge.bottom + 1)
          cut.push(text.textContent!)
      }
    }
    const blocks = [...sheet.querySelectorAll('h1, h2, h3, p, li')].filter(shown)
    const tall = blocks.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
    const parts = [...sheet.children].map((part) => part.getBoundingClientRect())
    const over = parts.filter(({ bottom }, at) => bottom > (parts[at + 1]?.top ?? bottom))
    return [...cut, ...tall.map((block) => block.textContent), ...over.map(() => 'parts overlap')]
  })

const circleOf = (corners: number) =>
  Array.from({ length: corners }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners
    return [121.2 + 0.12 * Math.cos(angle), 31.15 + 0.1 * Math.sin(angle)]
      .map((one) => one.toFixed(5))
      .join(',')
  }).join(',')

test('in English with a key, a division, a comparison and a selection, the sheet says what the desk says', async ({
  visitor,
}) => {
  const shape = `lasso:${circleOf(60)}`
  const { page } = await visitor.open(
    `/briefing?area=${home}&measure=overseas-arrivals&key=home&per=per-10k&days=2022-05-21..${day}&compare=2022-04-02&shape=${shape}&where=compound.foreignRelated:true&lang=en`,
    { early: true },
  )
  const catalog = await answers.catalog()
  const numbers = page.getByRole('region', { name: english.numbers })
  await page.getByText('…', { exact: true }).first().waitFor({ state: 'hidden' })
  const tile = (id: string) => {
    const measure = catalog.measures.find((one) => one.id === id)!
    return numbers.getByRole('listitem').filter({ hasText: (measure.short ?? measure.name).en })
  }
  // Of a flow the whole window is compared, of a level its last day: with the same weekdays of April.
  await tile('overseas-arrivals').getByText('vs 2 Apr – 15 Apr 2022').waitFor()
  await tile('enterprises-reopened').getByText('vs 15 Apr 2022').waitFor()
  expect(await numbers.innerText()).not.toContain('yesterday')
  await tile('enterprises-reopened')
    .getByText(/^Does not follow: Foreign-related yes/)
    .waitFor()
  await page
    .getByRole('region', { name: english.places })
    .getByText(/^Does not follow/)
    .waitFor()
  const chart = page.getByRole('region', { name: english.trends }).locator('figure').first()
  await chart.waitFor()
  expect(await chart.innerText()).toMatch(/Home[\s\S]*per 10,000/)
  const foot = page.locator('footer')
  for (const one of catalog.attributions) expect(await foot.innerText()).toContain(one.en)
  expect(await foot.innerText()).toMatch(/View online http[^…]{80,130}….{20,40}&lang=en$/)
  expect(await findings(page)).toEqual([])
  expect(await cutOn(page)).toEqual([])
})

for (const paper of ['a4', 'a3'])
  test(`nothing on ${paper} is cut: what has no room is counted, and the foot stands`, async ({
    visitor,
  }) => {
    for (const look of [
      `area=310118106&measure=staff-back&days=${day}`,
      `measure=enterprises-reopened&where=building.floors:2..&kinds=building,venue&lang=en&shape=lasso:${circleOf(90)}`,
    ]) {
      const { page } = await visitor.open(`/briefing?paper=${paper}&${look}`, {
        early: true,
        // A day on which much is late.
        prepare: (context) =>
          context.route(/completeness\?/, async (route) => {
            const told = await (await route.fetch()).json()
            const forms = Array.from({ length: 24 }, (_, at) => ({
              ...told.forms[at % told.forms.length],
              form: `form-${at}`,
              overdue: 3,
            }))
            await route.fulfill({ json: { ...told, forms } })
          }),
      })
      await expect.poll(() => page.getByRole('main').locator('figure').count()).toBe(3)
      await page.getByRole('row').nth(1).waitFor()
      // Of a part only what is missing inside it is listed, which may have room.
      if (!look.includes('shape')) await page.getByText(/^另有 \d+ 项未列出$/).waitFor()
      // Lists end where their room does, which is known once they are drawn.
      await expect.poll(() => cutOn(page)).toEqual([])
      expect(await page.locator('footer').innerText()).toMatch(/在线查看|View online/)
      expect(sheetOf(await page.pdf({ preferCSSPageSize: true })).pages).toBe(1)
      // It may just be asked again.
      await page.context().unrouteAll({ behavior: 'ignoreErrors' })
      await page.close()
    }
  })

test('the view goes to the meeting on one sheet, with the numbers of the server', async ({ visitor }) => {
  const { page } = await visitor.open(`/briefing?area=${home}&measure=staff-back&days=2022-05-05..${day}`, {
    early: true,
  })
  const catalog = await answers.catalog()
  const areas = await answers.areas(home)
  const district = areas.find(({ code }) => code === home)!
  const towns = areas.filter(({ parent }) => parent === home)
  const told = async (id: string, area = district) => {
    const measure = catalog.measures.find((one) => one.id === id)!
    const { value, state } = await answers.on(id, area, day)
    return figureFormat(measure, 'zh').cell(value, state)
  }

  const numbers = page.getByRole('region', { name: words.numbers })
  await numbers.waitFor()
  await page.getByText('…', { exact: true }).first().waitFor({ state: 'hidden' })
  for (const id of catalog.headlines) {
    const measure = catalog.measures.find((one) => one.id === id)!
    const said = numbers.getByRole('listitem').filter({ hasText: (measure.short ?? measure.name).zh })
    const figure = said.getByRole('paragraph').first()
    expect((await figure.innerText()).startsWith(await told(id)), id).toBe(true)
  }
  const rows = page.getByRole('region', { name: words.places }).getByRole('row')
  await expect.poll(() => rows.count()).toBe(towns.length + 1)
  for (const town of towns) {
    const row = rows.filter({ has: page.getByRole('rowheader', { name: town.name, exact: true }) })
    expect(await row.getByRole('cell').first().innerText()).toBe(await told('staff-back', town))
  }
  const forms = await answers.forms(home, day)
  const late = page.getByRole('region', { name: words.late })
  for (const form of forms.filter(({ due, overdue }) => due + overdue > 0)) {
    const line = late.getByRole('listitem').filter({ hasText: form.name.zh })
    expect(await line.innerText()).toContain(`缺 ${form.due + form.overdue}`)
  }
  expect(await findings(page)).toEqual([])

  // Three charts are drawn, and nothing is still on its way.
  await expect.poll(() => page.getByRole('region', { name: words.trends }).locator('figure').count()).toBe(3)
  const trends = page.getByRole('region', { name: words.trends })
  expect(await trends.getByText(/^居家/).first().isVisible()).toBe(true)
  expect(await trends.getByRole('button').count()).toBe(0)
  expect(sheetOf(await page.pdf({ preferCSSPageSize: true }))).toEqual({ pages: 1, size: [210, 297] })
  await page.getByRole('button', { name: words.a3 }).click()
  await expect.poll(() => page.url()).toContain('paper=a3')
  expect(sheetOf(await page.pdf({ preferCSSPageSize: true }))).toEqual({ pages: 1, size: [297, 420] })

  await page.getByRole('link', { name: words.toDesk }).click()
  await page.getByRole('main').waitFor()
  expect(new URL(page.url()).searchParams.get('measure')).toBe('staff-back')
  expect(page.url()).not.toContain('paper')
})

test('what is on the screen goes into a report as pictures that say the same, and stand alone', async ({
  visitor,
}) => {
  const town = '310118106'
  const panels = 'overseas-arrivals:heat,residents:pyramid,enterprises-reopened:rank'
  const desk = await visitor.open(
    `/?area=${town}&measure=enterprises-reopened&days=2022-05-20..${day}&panels=${panels}&table=open&theme=dark`,
  )
  const { page } = desk
  const strangers: string[] = []
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(inject('address')))
      strangers.push(request.url())
  })
  const alone = ['徐泾镇', '2022年5月20日', '演示数据', '内部使用', '截至6月3日', take.unfiltered, '来源：']
  const standsAlone = (words: string[]) => {
    for (const fact of alone) expect(words.join(''), fact).toContain(fact)
  }

  const heat = page.locator('[data-panel=heat]')
  const days = await taken(heat, 'SVG', 'full')
  expect(days.name).toBe(`境外来沪人员-徐泾镇-2022-05-20-${day}.svg`)
  const calendar = await drawnIn(page, days)
  expect(calendar).toMatchObject({ root: 'svg', width: '160mm', foreign: 0, addresses: [] })
  expect(calendar.words.join('')).toContain(await writtenOn(heat))
  standsAlone(calendar.words)
  expect(calendar.words.join('')).toContain('完整度：6月3日已报')
  // What privacy hides is in no file: the days of fewer than five people.
  expect(calendar.words.filter((word) => /^[1-4]$/.test(word))).toEqual([])
  expect(calendar.words.filter((word) => /^\d+$/.test(word)).length).toBeGreaterThan(0)

  const ranks = page.locator('[data-panel=rank]')
  const list = await drawnIn(page, await taken(ranks, 'SVG', 'half'))
  expect(list.width).toBe('80mm')
  expect(list.words.join('')).toContain(await writtenOn(ranks))

  // A minute may pass between the picture and the look at the screen, and with it an age.
  let strip: string[] = []
  const isAsShown = async () => {
    strip = (await drawnIn(page, await taken(desk.strip, 'SVG', 'full'))).words
    return strip.join('').includes(await writtenOn(desk.strip))
  }
  await expect.poll(isAsShown, { timeout: 30_000 }).toBe(true)
  standsAlone(strip)

  const pyramid = (await taken(page.locator('[data-panel=pyramid]'), 'PNG', 'half')).content
  expect(pyramid.subarray(37, 41).toString()).toBe('pHYs')
  expect(pyramid.readUInt32BE(41)).toBe(11_811)
  const drawn = await coloursOf(page, pyramid.toString('base64'))
  expect(drawn.width).toBe(945)
  expect(drawn.height).toBeGreaterThan(500)
  expect(drawn.colours).toBeGreaterThan(20)

  // The map: its ground as points, what is written on it as words, in the light of paper.
  const plate = page.locator('[data-pictured=map]')
  const legend = await writtenOn(desk.legend)
  const map = await taken(plate, 'SVG', 'half')
  const ground = /href="data:image\/png;base64,([^"]+)"/.exec(map.content.toString('utf8'))![1]!
  const { width, colours } = await coloursOf(page, ground)
  const { width: shown } = (await plate.boundingBox())!
  expect(width).toBeGreaterThan(shown)
  expect(colours).toBeGreaterThan(50)
  const { words } = await drawnIn(page, map)
  expect(words.join('')).toContain(legend)
  expect(words.filter((word) => /居委会|村|路/.test(word)).length).toBeGreaterThan(5)
  standsAlone(words)
  expect(words.join('')).toContain('底图：')
  expect(words.some((word) => /^[\d.]+k?m$/.test(word))).toBe(true)

  await desk.drawer.getByRole('button', { name: zh.table.export, exact: true }).click()
  const pane = page.getByRole('dialog', { name: zh.table.export })
  await pane.getByRole('button', { name: take.pictures, exact: true }).click()
  await pane.getByRole('button', { name: take.draw, exact: true }).waitFor()
  expect(await findings(page)).toEqual([])
  expect(strangers).toEqual([])
})
