import { beforeAll, describe, expect, inject } from 'vitest'
import { duties } from '#src/app/messages/duties/zh.ts'
import { en } from '#src/app/messages/en.ts'
import { zh } from '#src/app/messages/zh.ts'
import type { Area } from '#src/contract/areas.ts'
import type { CatalogReply, Measure } from '#src/contract/catalog.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { formatCell, formatDay, formatNumber, formatPercent } from '#src/domain/format.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { Answers } from '#tests/journeys/setup/answers.ts'
import { paramsOf, test } from '#tests/journeys/setup/journey.ts'

const answers = new Answers(inject('address'))
const home = '310118'
const today = '2022-06-03'

let catalog: CatalogReply
let areas: Area[]
const areaOf = (code: string) => areas.find((area) => area.code === code)!
const measureOf = (id: string) => catalog.measures.find((measure) => measure.id === id)!

beforeAll(async () => {
  catalog = await answers.catalog()
  areas = await answers.areas('310000')
})

const words: Record<CellState, string> = { ...zh.states, 'not-expected': zh.states.notExpected }

/** A headline's figure as it is read out: the number, and its state where it is not a plain value. */
async function figureOf(measure: Measure, area: Area, day = today): Promise<string> {
  const { value, state } = await answers.on(measure.id, area, day)
  const format = figureFormat(measure, 'zh')
  const text = (format.isShare ? format.cell : format.shortCell)(value, state)
  return state === 'value' ? text : `${text}（${words[state]}）`
}

const figuresOf = (area: Area, day = today) =>
  Promise.all(catalog.headlines.map((id) => figureOf(measureOf(id), area, day)))

describe('the first screen', () => {
  test('shows the headlines that the server answers, and a legend that counts every area once', async ({
    visitor,
  }) => {
    const desk = await visitor.open()
    expect(await desk.heading()).toBe('青浦区')
    await expect.poll(() => desk.page.title()).toBe('青浦区 · 瞭望')
    await expect.poll(() => desk.figures()).toEqual(await figuresOf(areaOf(home)))
    const towns = areas.filter((area) => area.parent === home)
    const counted = async () => {
      const { of, classes, states } = await desk.legendCounts()
      return {
        of,
        classes: classes.length,
        sum: [...classes, ...Object.values(states)].reduce((a, b) => a + b, 0),
      }
    }
    const inside = (level: Area['level']) =>
      areas.filter((area) => area.level === level && area.path.startsWith(areaOf(home).path)).length
    await expect.poll(counted).toEqual(
      expect.toSatisfy(({ of, classes, sum }: Awaited<ReturnType<typeof counted>>) => {
        const level = (['town', 'committee'] as const).find(
          (one) => of === `格内为${catalog.levels[one].zh}数`,
        )
        return level !== undefined && classes > 2 && sum === inside(level)
      }),
    )
    expect((await desk.tableRows()).map((row) => row.区域).sort()).toEqual(
      towns.map((area) => area.name).sort(),
    )
  })

  test('holds in the table twin of every chart what the server answers', async ({ visitor }) => {
    const desk = await visitor.open('/?days=last-30&compare=none')
    const from = '2022-05-05'
    const columnOf = async (id: string, key?: string) => {
      const measure = measureOf(id)
      const write = (value: number) =>
        measure.kind === 'ratio' ? formatPercent(value, 'zh') : formatNumber(value, 'zh')
      const cells = await answers.series(id, areaOf(home), from, today, key)
      return cells.reverse().map((cell) => formatCell(cell, 'zh', write))
    }
    const arrivals = await desk.twin('境外来沪人员')
    expect(arrivals.map((row) => row.日期)).toEqual(
      Array.from({ length: 30 }, (_, i) =>
        formatDay(new Date(Date.parse(today) - i * 86_400_000).toISOString().slice(0, 10), 'zh', 'tag'),
      ),
    )
    const columns = {
      居家: await columnOf('overseas-arrivals', 'home'),
      集中: await columnOf('overseas-arrivals', 'central'),
      转外: await columnOf('overseas-arrivals', 'onward'),
      合计: await columnOf('overseas-arrivals'),
    }
    for (const [name, column] of Object.entries(columns))
      expect(
        arrivals.map((row) => row[name]),
        name,
      ).toEqual(column)
    const reopened = await desk.twin('已复工企业')
    expect(reopened.map((row) => row.已复工)).toEqual(await columnOf('enterprises-reopened'))
    expect(reopened.map((row) => row.应复)).toEqual(await columnOf('enterprises'))
    const coverage = await desk.twin('60岁以上接种率')
    const vaccinated = measureOf('vaccinated-60-plus')
    const doses = vaccinated.kind === 'stock' ? (vaccinated.breakdown?.keys ?? []) : []
    expect(doses).toHaveLength(3)
    for (const { id, name } of doses)
      expect(
        coverage.map((row) => row[name.zh]),
        name.zh,
      ).toEqual(await columnOf('coverage-60-plus', id))
    expect(coverage.map((row) => row.分母)).toEqual(await columnOf('residents-60-plus'))
  })

  test('lists the layers with the sites that the area has, and a layer put away is in the address', async ({
    visitor,
  }) => {
    const desk = await visitor.open()
    const sites = await answers.sites(home)
    const count = (kind: string) => sites.filter((site) => site.kind === kind).length
    const shown = (name: string) => desk.layers.getByRole('checkbox', { name: new RegExp(`^${name} `) })
    for (const [name, kind] of [
      ['小区', 'compound'],
      ['楼宇', 'building'],
      ['门岗', 'checkpoint'],
    ] as const)
      await expect
        .poll(() => desk.layers.locator('label').filter({ hasText: name }).innerText())
        .toMatch(new RegExp(`^${name}\\s+${formatNumber(count(kind), 'zh')}$`))
    const split = await desk.layers.locator('label').filter({ hasText: '哨' }).allInnerTexts()
    const inAll = split.reduce((sum, text) => sum + Number(text.replace(/\D/g, '')), 0)
    expect(split).toHaveLength(5)
    expect(inAll).toBe(count('sentinel'))
    await shown('门岗').click()
    await expect.poll(() => paramsOf(desk.page).layers).toBeDefined()
    expect(paramsOf(desk.page).layers?.split(',')).not.toContain('checkpoint')
    expect(paramsOf(desk.page).layers?.split(',')).toContain('compound')
    await shown('门岗').click()
    await expect.poll(() => paramsOf(desk.page).layers?.split(',')).toContain('checkpoint')
  })

  test('who has not reported is a layer of the map, and a list to read out', async ({ visitor }) => {
    const day = '2022-06-02'
    const desk = await visitor.open(`/?days=${day}`)
    const { page } = desk
    await desk.layers.getByRole('checkbox', { name: duties.overlay }).click()
    await expect.poll(() => paramsOf(page).layers?.split(',')).toContain('not-reported')
    const owing = await answers.owing(home, day)
    const levels = new Map(areas.map(({ code, level }) => [code, level]))
    const legend = page.getByRole('region', { name: duties.overlay, exact: true })
    await expect
      .poll(async () => {
        const text = await legend.innerText()
        const [, level] = /按(.+?)，/.exec(text) ?? []
        const own = owing.filter(({ area }) => catalog.levels[levels.get(area)!].zh === level)
        const counts = [...text.matchAll(/(?:无逾期|不到一成|至一半|过半) (\d+)/g)].map(([, count]) =>
          Number(count),
        )
        return { counts, areas: own.length, none: own.filter(({ overdue }) => overdue === 0).length }
      })
      .toEqual(
        expect.toSatisfy(
          ({ counts, areas, none }: { counts: number[]; areas: number; none: number }) =>
            areas > 0 && counts[0] === none && counts.reduce((a, b) => a + b, 0) === areas,
        ),
      )

    await page.getByRole('button', { name: duties.readAloud, exact: true }).click()
    const list = page.getByRole('dialog', { name: duties.readAloud })
    const [form] = (await answers.forms(home, day)).filter(({ overdue, due }) => overdue > 0 && due === 0)
    const { expected, reported, late, overdue } = form!
    await expect
      .poll(() => list.innerText())
      .toContain(`${form!.name.zh}应报 ${expected}、已报 ${reported}、迟报 ${late}；未报 ${overdue} 家：`)
    const { name, streak } = form!.missing[0]!
    expect(await list.innerText()).toMatch(new RegExp(`${name}[^；，]* 已连续 ${streak} 天未报`))
  })
})

describe('an area is chosen', () => {
  test('in the tree by keyboard', async ({ visitor }) => {
    const desk = await visitor.open()
    const second = areas.filter((area) => area.parent === home)[1]!
    await desk.tree.focus()
    for (const key of ['ArrowRight', 'ArrowDown', 'Enter']) await desk.page.keyboard.press(key)
    await expect.poll(() => paramsOf(desk.page).area).toBe(second.code)
    expect(await desk.heading()).toBe(second.name)
    await expect.poll(() => desk.page.title()).toBe(`${second.name} · 瞭望`)
    await expect.poll(() => desk.figures()).toEqual(await figuresOf(second))
  })

  test('by what is typed: pinyin, a spoken name, a code', async ({ visitor }) => {
    const desk = await visitor.open()
    for (const [typed, code] of [
      ['xujing', '310118106'],
      ['林泉', '310105102026'],
      ['310105009', '310105009'],
    ] as const) {
      await desk.page.keyboard.press('/')
      await desk.search.fill(typed)
      await desk.page
        .getByRole('option')
        .filter({ hasText: areaOf(code).name })
        .first()
        .waitFor()
      await desk.search.press('Enter')
      await expect.poll(() => paramsOf(desk.page).area, { message: typed }).toBe(code)
      await expect.poll(() => desk.heading()).toBe(areaOf(code).name)
      await expect.poll(() => desk.figures()).toEqual(await figuresOf(areaOf(code)))
    }
    await desk.page.keyboard.press('/')
    await desk.search.fill('nosuchplace')
    await desk.page.getByText('没有匹配“nosuchplace”的区域', { exact: false }).waitFor()
  })
})

describe('a filter', () => {
  test('of days: a preset, two days typed, one day', async ({ visitor }) => {
    const desk = await visitor.open()
    const field = desk.page.getByRole('group', { name: zh.filters.days, exact: true })
    const panel = desk.page.getByRole('dialog')
    const open = async () => {
      await field.getByRole('button', { name: new RegExp(`^${zh.filters.days}`) }).click()
      await panel.waitFor()
    }
    await open()
    await panel.getByRole('button', { name: '7 天' }).click()
    await expect.poll(() => paramsOf(desk.page).days).toBe('last-7')
    expect(await field.innerText()).toContain('5月28日 – 6月3日')
    if (!(await panel.isVisible())) await open()
    await panel.getByLabel(zh.filters.fromDay).fill('2022-05-01')
    await panel.getByLabel(zh.filters.toDay).fill('2022-05-20')
    await panel.getByRole('button', { name: zh.filters.apply, exact: true }).click()
    await expect.poll(() => paramsOf(desk.page).days).toBe('2022-05-01..2022-05-20')
    await expect.poll(() => desk.figures()).toEqual(await figuresOf(areaOf(home), '2022-05-20'))
    if (!(await panel.isVisible())) await open()
    await panel.getByLabel(zh.filters.fromDay).fill('2022-05-12')
    await panel.getByLabel(zh.filters.toDay).fill('2022-05-12')
    await panel.getByRole('button', { name: zh.filters.apply, exact: true }).click()
    await expect.poll(() => paramsOf(desk.page).days).toBe('2022-05-12')
    await expect.poll(() => desk.figures()).toEqual(await figuresOf(areaOf(home), '2022-05-12'))
    expect(await field.innerText()).toContain('5月12日')
  })

  test('of the measure colours the map by it and says so everywhere', async ({ visitor }) => {
    const desk = await visitor.open()
    await desk.choose(zh.filters.measure, '门岗进入')
    await expect.poll(() => paramsOf(desk.page).measure).toBe('gate-entries')
    await expect.poll(() => desk.legend.getByRole('heading').innerText()).toContain('门岗进入')
    const column = '进入（人次）'
    await expect.poll(async () => Object.keys((await desk.tableRows())[0] ?? {})).toContain(column)
    const town = areas.find((area) => area.parent === home)!
    const days = await answers.series('gate-entries', town, '2022-04-05', today)
    const sum = days.reduce((all, cell) => all + (cell.value ?? 0), 0)
    const row = (await desk.tableRows()).find((one) => one.区域 === town.name)
    expect(row?.[column]?.replace(/（.*$/, '').replace('约 ', '')).toBe(formatNumber(sum, 'zh'))
  })
})

describe('the address is the view', () => {
  test('back, forward, reload and a pasted link restore it exactly', async ({ visitor }) => {
    const desk = await visitor.open()
    const { page } = desk
    const first = await desk.fingerprint()
    const entries = () => page.evaluate(() => history.length)
    const before = await entries()
    await desk.search.fill('xujing')
    await page.getByRole('option').filter({ hasText: '徐泾镇' }).first().waitFor()
    await desk.search.press('Enter')
    await expect.poll(() => desk.heading()).toBe('徐泾镇')
    await desk.choose(zh.filters.measure, '返岗人员')
    await desk.choose(zh.filters.compare, zh.filters.compareWeek)
    await desk.layers.locator('label').filter({ hasText: '楼宇' }).click()
    await page.keyboard.press('t')
    await desk.openCard(2)
    await expect.poll(() => paramsOf(page).place).toBeDefined()
    await page.locator('section[aria-label$="的数字"] tr').first().waitFor()
    // Over the map, as it will stand on the way back, the mouse would point at a row: where a list is scrolled to is in no address.
    await page.mouse.move(0, 0)
    const address = page.url()
    const last = await desk.fingerprint()
    expect(last).not.toEqual(first)
    const steps = (await entries()) - before
    expect(steps).toBe(6)
    for (let step = 0; step < steps; step++) await page.goBack()
    await expect.poll(() => desk.fingerprint()).toEqual(first)
    for (let step = 0; step < steps; step++) await page.goForward()
    await expect.poll(() => desk.fingerprint()).toEqual(last)
    expect(page.url()).toBe(address)
    expect((await entries()) - before).toBe(steps)
    await page.reload({ waitUntil: 'commit' })
    await desk.isReady()
    await expect.poll(() => desk.fingerprint()).toEqual(last)
    const pasted = await visitor.open(address)
    await expect.poll(() => pasted.fingerprint()).toEqual(last)
  })

  test('a broken link says what it could not read, and shows the rest', async ({ visitor }) => {
    const desk = await visitor.open('/?area=nowhere&days=2022-13-40&measure=staff-back&layers=%3F')
    const notice = desk.page
      .getByRole('main')
      .getByText('链接中有 3 处无法识别', { exact: false })
      .locator('..')
    await notice.waitFor()
    const text = await desk.page.getByRole('main').innerText()
    for (const part of ['区域 = “nowhere”', '时段 = “2022-13-40”', '图层 = “?”']) expect(text).toContain(part)
    expect(await desk.heading()).toBe('青浦区')
    await expect.poll(() => desk.legend.getByRole('heading').innerText()).toContain('返岗人员')
    await expect.poll(() => desk.figures()).toEqual(await figuresOf(areaOf(home)))
    await desk.page.getByRole('button', { name: zh.errors.dismiss }).click()
    await expect.poll(() => desk.page.getByRole('main').innerText()).not.toContain('无法识别')
  })

  test('another language and the dark theme keep the view', async ({ visitor }) => {
    const desk = await visitor.open('/?area=310118106&measure=staff-back&days=last-14')
    const { page } = desk
    const figure = (await desk.figure('返岗')).replace(/\D/g, '')
    await page.getByRole('button', { name: 'EN', exact: true }).click()
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Xujing Town')
    await page.getByRole('region', { name: en.kpi.strip }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const english = page.getByRole('region', { name: en.kpi.strip }).locator('b').nth(3)
    await expect.poll(async () => (await english.textContent())?.replace(/\D/g, '')).toBe(figure)
    expect(await page.getByRole('main').innerText()).not.toMatch(/指标|缺报|表格/)
    const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await colour()
    await page.getByRole('button', { name: en.shell.toDark }).click()
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await colour()).not.toBe(light)
    expect(paramsOf(page)).toMatchObject({
      area: '310118106',
      measure: 'staff-back',
      days: 'last-14',
      lang: 'en',
      theme: 'dark',
    })
  })
})
