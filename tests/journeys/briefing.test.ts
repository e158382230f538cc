import { expect, inject } from 'vitest'
import { briefing as words } from '#src/app/messages/briefing/zh.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { findings } from './setup/accessible.ts'
import { Answers } from './setup/answers.ts'
import { test } from './setup/journey.ts'

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
