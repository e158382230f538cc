import { describe, expect } from 'vitest'
import { zh } from '#src/app/messages/zh.ts'
import { findings, moving } from './setup/accessible.ts'
import { paramsOf, test } from './setup/journey.ts'

describe('axe finds nothing', () => {
  test('in Chinese and light: at first, with a card, with the table, with the days to choose from', async ({
    visitor,
  }) => {
    const desk = await visitor.open()
    const { page } = desk
    expect(await findings(page), 'at first').toEqual([])
    await page.keyboard.press('t')
    await desk.openCard(1)
    await page.locator('section[aria-label$="的数字"] tr').first().waitFor()
    expect(await findings(page), 'table and card').toEqual([])
    await desk.twin('境外来沪人员')
    expect(await findings(page), 'a chart as a table').toEqual([])
    await page
      .getByRole('group', { name: zh.filters.days, exact: true })
      .getByRole('button', { name: new RegExp(`^${zh.filters.days}`) })
      .click()
    await page.getByRole('dialog').waitFor()
    expect(await findings(page), 'days').toEqual([])
  })

  test('in English and dark', async ({ visitor }) => {
    const desk = await visitor.open('/?lang=en&theme=dark&area=310118106&place=310118106005&table=open', {
      early: true,
    })
    await desk.page.locator('figure').nth(2).waitFor()
    await desk.page.locator('section[aria-label*="310118106005"], section tr').first().waitFor()
    expect(await findings(desk.page)).toEqual([])
  })
})

describe('with the keyboard alone', () => {
  test('a reader skips to the main part, walks the map, opens a card, shuts it and opens the table', async ({
    visitor,
  }) => {
    const desk = await visitor.open()
    const { page } = desk
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(zh.shell.skip)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    expect(new URL(page.url()).hash).toBe('')

    for (let step = 0; step < 40 && !(await focused(desk.map)); step++) await page.keyboard.press('Tab')
    expect(await focused(desk.map)).toBe(true)
    await page.keyboard.press('n')
    const status = page.getByRole('main').getByRole('status').filter({ hasText: /\d/ })
    await expect.poll(async () => (await status.allInnerTexts()).join(' ')).toMatch(/\S+ \d+%/)
    const name = (await status.allInnerTexts()).join(' ').match(/(\S+) \d+%/)![1]!
    await page.keyboard.press('Enter')
    await desk.card(name).waitFor()
    expect(paramsOf(page).place).toBeDefined()
    await page.keyboard.press('Escape')
    await desk.card(name).waitFor({ state: 'detached' })
    const table = desk.drawer.getByRole('button', { name: zh.table.table, exact: true })
    expect(await table.getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('t')
    await expect.poll(() => table.getAttribute('aria-expanded')).toBe('true')
  })

  test('the tree says the number of an area and not only that there is one', async ({ visitor }) => {
    const desk = await visitor.open('/?area=310118&measure=reopened-share')
    const selected = desk.tree.getByRole('treeitem', { selected: true })
    const seen = (await selected.innerText()).match(/\d+%/)?.[0]
    expect(seen).toBeDefined()
    expect(await selected.ariaSnapshot()).toContain(seen)
  })
})

test('who asked for less motion sees no transition and no animation', async ({ visitor }) => {
  const { page } = await visitor.open('/', { reducedMotion: 'no-preference' })
  expect(await moving(page)).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(() => moving(page)).toBe(0)
})

function focused(locator: import('playwright-core').Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement)
}
