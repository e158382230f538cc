import type { Locator, Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import { zh } from '#src/app/messages/zh.ts'

/** The explore screen as its reader finds their way about it: by roles and names, in Chinese. */
export class Desk {
  readonly strip: Locator
  readonly tree: Locator
  readonly search: Locator
  readonly layers: Locator
  readonly charts: Locator
  readonly drawer: Locator
  readonly map: Locator
  readonly legend: Locator
  /** Questions to the server on their way; the live feed never ends and is none. */
  private readonly asked = new Set<Request>()

  /** A page that has not been anywhere yet. */
  constructor(readonly page: Page) {
    this.strip = page.getByRole('region', { name: zh.kpi.strip })
    this.tree = page.getByRole('tree', { name: zh.filters.areaTree })
    this.search = page.getByRole('combobox', { name: zh.filters.searchLabel })
    this.layers = page.getByRole('group', { name: zh.filters.layers })
    this.charts = page.getByRole('complementary', { name: zh.charts.charts }).getByRole('figure')
    this.drawer = page.getByRole('region', { name: zh.table.table })
    this.map = page.getByRole('region', { name: zh.map.map, exact: true })
    this.legend = page
      .getByRole('main')
      .locator('section')
      .filter({ has: page.locator('ol') })
    page.on('request', (request) => {
      if (/\/api\/(?!live)/.test(request.url())) this.asked.add(request)
    })
    page.on('requestfinished', (request) => this.asked.delete(request))
    page.on('requestfailed', (request) => this.asked.delete(request))
  }

  /** Numbers, charts, map and legend are there. */
  async isReady(charts = 3): Promise<void> {
    await this.charts.nth(charts - 1).waitFor()
    await this.grid().waitFor()
    await this.page.getByText('…', { exact: true }).first().waitFor({ state: 'detached' })
    await this.map.waitFor()
  }

  heading(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText()
  }

  /** The headline of a measure, found by its title. */
  tile(title: string): Locator {
    return this.strip
      .locator(':scope > *')
      .filter({ has: this.page.getByRole('button', { name: title, exact: true }) })
  }

  /** Its figure with its state, as it is read out. */
  async figure(title: string): Promise<string> {
    return (await this.tile(title).locator('b > span').first().textContent()) ?? ''
  }

  figures(): Promise<string[]> {
    return this.strip.locator('b > span').allTextContents()
  }

  /** What the legend counts: areas in its classes, and areas in a state that has no number. */
  async legendCounts(): Promise<{ of: string | null; classes: number[]; states: Record<string, number> }> {
    const classes = await this.legend.locator('ol li i').allInnerTexts()
    const said = await this.legend.locator('p span').allInnerTexts()
    const states = said.flatMap((text) => {
      const [, name, count] = /^(\S+) (\d+)$/.exec(text.trim()) ?? []
      // An estimate is a value: it stands in its class already.
      return name && count && name !== zh.states.estimated ? [[name, Number(count)] as const] : []
    })
    const of = await this.legend.locator('ol').getAttribute('aria-label')
    return { of, classes: classes.map(Number), states: Object.fromEntries(states) }
  }

  chart(title: string): Locator {
    return this.charts.filter({ has: this.page.getByRole('heading', { name: title, exact: true }) })
  }

  /** The rows of a chart's table twin, latest day first, each by its column's heading. */
  async twin(title: string): Promise<Record<string, string>[]> {
    const chart = this.chart(title)
    const button = chart.getByRole('button', { name: zh.charts.openTable })
    if (await button.isVisible()) await button.click()
    return rowsOf(chart.getByRole('table'))
  }

  /** The rows drawn in the table twin of the map. */
  tableRows(): Promise<Record<string, string>[]> {
    return rowsOf(this.grid())
  }

  /** The table itself, whether its rows stand under groups or not. */
  grid(): Locator {
    return this.drawer.locator('[role=grid], [role=treegrid]')
  }

  /** The row of a place in the table, or of a group. */
  row(name: string): Locator {
    return this.grid()
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader').getByText(name, { exact: true }) })
  }

  /** Opens the card of one of the table's rows. */
  async openCard(row: number): Promise<void> {
    await this.grid().getByRole('row').nth(row).getByRole('button').click()
  }

  /** The connection's line in the bar above. */
  connection(): Locator {
    return this.page.getByRole('banner').getByText(/已连接|连接中断|正在连接|尚未连上/)
  }

  card(name: string): Locator {
    return this.page.getByRole('region', { name: zh.card.card.replace('{name}', name) })
  }

  /** Picks from one of the lists above the desk. */
  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(` ${label}$`) }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  /** All that was asked has been answered and drawn, and the drawing asked nothing more: marks of corrections come after the numbers. */
  async isAnswered(): Promise<void> {
    do {
      await expect.poll(() => this.asked.size).toBe(0)
      await this.page.evaluate(async () => {
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      })
    } while (this.asked.size > 0)
  }

  /** Everything the view consists of, in words: two equal views give equal answers. */
  async fingerprint(): Promise<unknown> {
    const { page } = this
    await this.isAnswered()
    return {
      title: await page.title(),
      heading: await this.heading(),
      days: await page.getByRole('group', { name: zh.filters.days }).innerText(),
      figures: await this.figures(),
      tree: await this.tree.getByRole('treeitem', { selected: true }).innerText(),
      layers: await this.layers.getByRole('checkbox', { checked: true }).count(),
      legend: await this.legend.innerText(),
      charts: await this.charts.locator('p').allInnerTexts(),
      // Those in sight: how many more are drawn below them is nobody's view.
      rows: (await this.tableRows()).slice(0, 8),
      card: await page.locator('section[aria-label$="的数字"] tr').allInnerTexts(),
    }
  }
}

async function rowsOf(table: Locator): Promise<Record<string, string>[]> {
  return table.evaluate((element) => {
    const cellsOf = (row: Element) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())
    const heads = cellsOf(element.querySelector('thead tr')!)
    return [...element.querySelectorAll('tbody tr:not([aria-hidden])')].map((row) =>
      Object.fromEntries(cellsOf(row).map((text, column) => [heads[column] ?? '', text])),
    )
  })
}
