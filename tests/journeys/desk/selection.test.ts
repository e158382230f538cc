import type { Page } from 'playwright-core'
import { beforeAll, expect, inject } from 'vitest'
import { selection as words } from '#src/app/messages/selection/zh.ts'
import { zh } from '#src/app/messages/zh.ts'
import type { Area } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'
import { formatCompact } from '#src/domain/format.ts'
import { findings } from '#tests/journeys/setup/accessible.ts'
import { Answers, ask } from '#tests/journeys/setup/answers.ts'
import { paramsOf, test } from '#tests/journeys/setup/journey.ts'

const answers = new Answers(inject('address'))
const home = '310118'
const today = '2022-06-03'

let committees: Area[]
let sites: Site[]

beforeAll(async () => {
  committees = (await answers.areas(home)).filter(({ level }) => level === 'committee')
  sites = (await answers.sites(home)).filter(({ retiredOn = '9999' }) => retiredOn > today)
})

type Point = readonly [lon: number, lat: number]
type Inside = (point: Point) => boolean

/** What the bar says is selected, by the word for it: `{小区: 12}`. */
async function selected(page: Page): Promise<Record<string, number>> {
  const text = await page.getByRole('region', { name: words.selection }).getByRole('status').innerText()
  const counts = [...text.matchAll(/([\d,]+) [个处]([^·]+)/g)]
  return Object.fromEntries(
    counts.map(([, count, name]) => [name!.trim(), Number(count!.replaceAll(',', ''))]),
  )
}

/** Of the rectangle in the address. */
function insideBox(page: Page): Inside {
  const [west, south, east, north] = paramsOf(page).shape!.slice(4).split(',').map(Number) as [
    number,
    number,
    number,
    number,
  ]
  return ([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north
}

const count = (kind: string, inside: Inside, is: (site: Site) => boolean = () => true) =>
  sites.filter((site) => site.kind === kind && inside([site.lon, site.lat]) && is(site)).length

/** The sum of what committees and buildings inside report themselves: a committee's number less those of the buildings in it. */
async function sumInside(measure: string, inside: Inside): Promise<number> {
  const [byCommittee, bySite] = await Promise.all(
    ['by=area&level=committee', 'by=site'].map(async (by) => {
      const url = `${inject('address')}/api/cubes/${measure}?area=${home}&${by}&from=${today}&to=${today}`
      const cube = await (await ask(url, { headers: { accept: 'application/json' } })).json()
      const { places, values } = cube as { places: { id: string }[]; values: (number | null)[][] }
      return new Map(places.map(({ id }, row) => [id, values[row]![0] ?? 0]))
    }),
  )
  let sum = 0
  for (const { code, point } of committees)
    if (point && inside(point))
      sum += sites.reduce(
        (own, site) => (site.area === code ? own - (bySite!.get(site.id) ?? 0) : own),
        byCommittee!.get(code) ?? 0,
      )
  for (const { id, lon, lat } of sites) if (inside([lon, lat])) sum += bySite!.get(id) ?? 0
  return sum
}

test('a rectangle: panels, counts and the address say what lies in it, and chips take it apart again', async ({
  visitor,
}) => {
  const desk = await visitor.open('/?measure=staff-back&compare=none')
  const { page } = desk
  const before = await desk.figures()
  await page.getByRole('button', { name: words.box }).click()
  const sheet = page.getByRole('application', { name: words.box })
  const at = (await sheet.boundingBox())!
  await page.mouse.move(at.x + at.width * 0.35, at.y + at.height * 0.3)
  await page.mouse.down()
  await page.mouse.move(at.x + at.width * 0.5, at.y + at.height * 0.5)
  await page.mouse.move(at.x + at.width * 0.7, at.y + at.height * 0.7)
  await page.mouse.up()
  await expect.poll(() => paramsOf(page).shape).toMatch(/^box:/)
  const inside = insideBox(page)
  await expect
    .poll(() => selected(page))
    .toMatchObject({
      居村委: committees.filter(({ point }) => point && inside(point)).length,
      小区: count('compound', inside),
      楼宇: count('building', inside),
    })
  const wanted = await sumInside('staff-back', inside)
  expect(wanted).toBeGreaterThan(0)
  await expect.poll(() => desk.figure('返岗')).toContain(formatCompact(wanted, 'zh'))
  const bar = page.getByRole('region', { name: words.selection })
  expect((await bar.innerText()).replaceAll(',', '')).toContain(String(wanted))

  await page.getByRole('button', { name: words.filterKind.replace('{kind}', '小区') }).click()
  const flag = page.getByRole('group', { name: '涉外小区' })
  const isForeign = (site: Site) => site.attributes.foreignRelated === true
  await expect
    .poll(() => flag.locator('small').allInnerTexts())
    .toEqual([
      String(count('compound', inside, isForeign)),
      String(count('compound', inside, (site) => !isForeign(site))),
    ])
  await flag.getByRole('checkbox', { name: words.yes }).check()
  await expect.poll(() => paramsOf(page).where).toBe('compound.foreignRelated:true')
  // The count beside a choice is for the rest of the filters.
  expect((await flag.locator('small').allInnerTexts())[1]).not.toBe('0')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await selected(page)).小区).toBe(count('compound', inside, isForeign))
  // Committees and buildings report it: the filter on compounds cannot touch it, and that is said.
  await expect.poll(() => page.getByTitle(/涉外小区/).count()).toBeGreaterThan(0)
  await expect.poll(() => desk.figure('返岗')).toContain(formatCompact(wanted, 'zh'))

  // An attribute in words is chosen by its words, those of most sites first.
  await page.getByRole('button', { name: words.filterKind.replace('{kind}', '采样点') }).click()
  const hours = page.getByRole('group', { name: '开放时间' })
  const opening = (hour: string) => count('sampling-point', inside, (site) => site.attributes.hours === hour)
  const offered = ['07:00-19:00', '08:00-20:00', '12:00-20:00'].filter((hour) => opening(hour) > 0)
  const listed = async () =>
    (await hours.locator('label').allInnerTexts()).map((text) => text.trim().split(/\s+/)).sort()
  await expect.poll(listed).toEqual(offered.map((hour) => [hour, String(opening(hour))]))
  await page.keyboard.press('Escape')

  await bar.getByRole('button', { name: /^去掉：小区/ }).click()
  await bar.getByRole('button', { name: /^去掉：范围/ }).click()
  await expect.poll(() => desk.figures()).toEqual(before)
  expect(paramsOf(page)).toEqual({ measure: 'staff-back', compare: 'none' })
})

test('what the map shows: every count follows the map, in one step back, until it is let go', async ({
  visitor,
}) => {
  const desk = await visitor.open('/?measure=staff-back&compare=none')
  const { page } = desk
  const before = await desk.figures()
  const button = page.getByRole('button', { name: words.inView })
  await button.click()
  await expect.poll(() => paramsOf(page).shape).toMatch(/^box:/)
  const boxes = new Set<string>()
  for (const how of ['ArrowRight', 'Equal', 'Equal']) {
    boxes.add(paramsOf(page).shape!)
    await page.locator('canvas.maplibregl-canvas').first().focus()
    await page.keyboard.press(how)
    await expect.poll(() => boxes.has(paramsOf(page).shape!)).toBe(false)
  }
  await expect
    .poll(async () => {
      const inside = insideBox(page)
      const { 小区, 楼宇 } = await selected(page)
      return 小区! > 0 && 小区 === count('compound', inside) && 楼宇 === count('building', inside)
    })
    .toBe(true)
  expect(await button.getAttribute('aria-pressed')).toBe('true')
  // What is added by itself stays when the map moves on.
  await page.locator('canvas.maplibregl-canvas').first().focus()
  await page.keyboard.press('n')
  await page.keyboard.press('Shift+Enter')
  await expect.poll(() => paramsOf(page).sel).toBeTruthy()
  const [added, shape] = [paramsOf(page).sel, paramsOf(page).shape]
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => paramsOf(page).shape).not.toBe(shape)
  expect(paramsOf(page).sel).toBe(added)
  await page.goBack()
  await expect.poll(() => paramsOf(page).sel).toBeUndefined()
  await page.goBack()
  await expect.poll(() => paramsOf(page).shape).toBeUndefined()
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false')
  await button.click()
  await expect.poll(() => paramsOf(page).shape).toMatch(/^box:/)
  await button.click()
  await expect.poll(() => paramsOf(page).shape).toBeUndefined()
  await expect.poll(() => desk.figures()).toEqual(before)
})

test('places one by one: rows with Ctrl held, the card of a place, and their siblings side by side', async ({
  visitor,
}) => {
  const desk = await visitor.open('/?measure=staff-back&compare=none&table=open')
  const { page } = desk
  const before = await desk.tableRows()
  const [first, second] = [before[1]!.区域!, before[3]!.区域!]
  await page.keyboard.down('Control')
  await desk.row(first).click()
  await desk.row(second).click()
  // Until the key is let go all rows are there to choose from.
  expect(await desk.tableRows()).toHaveLength(before.length)
  await page.keyboard.up('Control')
  const codes = (await answers.areas(home)).filter(({ name }) => name === first || name === second)
  await expect.poll(() => paramsOf(page).sel?.split(',').sort()).toEqual(codes.map(({ code }) => code).sort())
  await expect
    .poll(async () =>
      (await desk.tableRows())
        .map((row) => row.区域)
        .slice(0, 2)
        .sort(),
    )
    .toEqual([first, second].sort())
  // What is not selected has no number of its own beside parts.
  const rest = desk.tree.getByRole('treeitem', { name: new RegExp(zh.filters.outside) })
  await rest.first().waitFor()

  await desk.row(first).getByRole('button').click()
  await desk.card(first).getByRole('button', { name: zh.card.unselect }).click()
  await expect.poll(() => paramsOf(page).sel).toBe(codes.find(({ name }) => name === second)!.code)
  await desk.card(first).getByRole('button', { name: zh.card.select }).click()
  await expect.poll(() => paramsOf(page).sel?.split(',')).toHaveLength(2)

  await page.goto(`/?area=${codes[0]!.code}`)
  await page.getByRole('button', { name: words.siblings.replace('{area}', codes[0]!.name) }).click()
  await page.getByRole('menuitem', { name: words.sideBySide }).click()
  await expect.poll(() => paramsOf(page)).toMatchObject({ area: home, multiples: 'map:town' })
})

test('with the keyboard alone: a circle, its escape, siblings, and an address that is broken in part', async ({
  visitor,
}) => {
  const desk = await visitor.open('/?measure=gate-entries&shape=box:1&states=late')
  const { page } = desk
  const notice = page.getByRole('main').getByText('链接中有 2 处无法识别', { exact: false })
  await notice.waitFor()
  const tool = page.getByRole('button', { name: words.circle })
  await tool.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect.poll(() => paramsOf(page).shape).toBeUndefined()
  await expect.poll(() => tool.evaluate((button) => button === document.activeElement)).toBe(true)
  for (const key of ['Enter', 'ArrowLeft', 'Shift+ArrowUp', 'Shift+ArrowUp', 'Enter'])
    await page.keyboard.press(key)
  await expect.poll(() => paramsOf(page).shape).toMatch(/^circle:/)
  const [lon, lat, radius] = paramsOf(page).shape!.slice(7).split(',').map(Number) as [number, number, number]
  const rad = Math.PI / 180
  const inside: Inside = ([x, y]) =>
    6_371_008.8 *
      Math.acos(
        Math.sin(y * rad) * Math.sin(lat * rad) +
          Math.cos(y * rad) * Math.cos(lat * rad) * Math.cos((x - lon) * rad),
      ) <=
    radius
  await expect.poll(async () => (await selected(page)).门岗).toBe(count('checkpoint', inside))
  await expect.poll(() => findings(page)).toEqual([])
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => paramsOf(page).area).not.toBe(home)
  expect(paramsOf(page).shape).toBeUndefined()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => desk.heading()).toBe('上海市')
})
