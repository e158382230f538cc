import { expect } from 'vitest'
import { addDays } from '#src/domain/days.ts'
import { formatNumber } from '#src/domain/format.ts'
import { journeysIn, OwnTown } from './setup/own-town.ts'

const day = '2022-06-03'
const town = '310118106'

const own = new OwnTown('live', town)
const test = journeysIn(own)

/** Fails when the page was loaded anew. */
const mark = 'not loaded again'

test('a report changes the number on the screen, a correction changes it again, without a reload', async ({
  visitor,
}) => {
  const area = (await own.answers.areas(town)).find(({ code }) => code === town)!
  const building = (await own.answers.sites(town)).find(({ kind }) => kind === 'building')!
  const desk = await visitor.open(`/?area=${town}&measure=staff-back&days=${day}`)
  await desk.page.evaluate((text) => Object.assign(window, { journey: text }), mark)
  const shown = async () => Number((await desk.figure('返岗')).replace(/\D/g, ''))
  const said = async () => (await own.answers.on('staff-back', area, day)).value
  await expect.poll(shown).toBe(await said())
  for (const value of [701, 702, 12]) {
    const before = await shown()
    await own.answers.post({ measure: 'staff-back', place: building.id, day, value })
    const after = await said()
    expect(after).not.toBe(before)
    await expect.poll(shown).toBe(after)
    await expect
      .poll(async () =>
        (await desk.tree.getByRole('treeitem', { selected: true }).innerText()).replace(/\D/g, ''),
      )
      .toBe(String(after))
  }
  await expect.poll(() => desk.connection().innerText()).toMatch(/已连接/)
  expect(
    await desk.page.evaluate(() => Object.entries(window).find(([name]) => name === 'journey')?.[1]),
  ).toBe(mark)
})

test('a correction of a past day changes the chart of that day', async ({ visitor }) => {
  const past = addDays(day, -9)
  const building = (await own.answers.sites(town)).find(({ kind }) => kind === 'building')!
  const area = (await own.answers.areas(town)).find(({ code }) => code === town)!
  const desk = await visitor.open(`/?area=${town}&days=last-14&compare=none`)
  const shown = async () => (await desk.twin('已复工企业'))[9]?.已复工
  const said = async () =>
    formatNumber((await own.answers.on('enterprises-reopened', area, past)).value!, 'zh')
  const before = await said()
  await expect.poll(shown).toBe(before)
  await own.answers.post({
    measure: 'enterprises-reopened',
    place: building.id,
    day: past,
    value: 3,
    reason: '核实后更正',
  })
  const after = await said()
  expect(after).not.toBe(before)
  await expect.poll(shown).toBe(after)
})

test('small counts are not sent: the screen asks again and shows the new total', async ({ visitor }) => {
  const site = (await own.answers.sites('310118')).find(({ kind }) => kind === 'central-site')!
  const desk = await visitor.open(`/?area=310118&days=${day}&measure=overseas-arrivals`)
  const shown = async () => Number((await desk.figure('境外来沪')).replace(/\D/g, ''))
  await own.answers.post({
    measure: 'overseas-arrivals',
    place: site.id,
    day,
    breakdown: 'central',
    value: 67,
  })
  const area = (await own.answers.areas('310118')).find(({ code }) => code === '310118')!
  await expect
    .poll(async () => (await own.answers.on('overseas-arrivals', area, day)).value)
    .toBeGreaterThanOrEqual(67)
  const { value } = await own.answers.on('overseas-arrivals', area, day)
  await expect.poll(shown).toBe(value)
})

test('the card of a place follows, and says that it was corrected', async ({ visitor }) => {
  const building = (await own.answers.sites(town)).filter(({ kind }) => kind === 'building')[1]!
  const desk = await visitor.open(`/?area=${town}&days=${day}&place=${building.id}`)
  const row = desk.card(building.name).getByRole('row').filter({ hasText: '返岗' })
  await row.waitFor()
  await own.answers.post({ measure: 'staff-back', place: building.id, day, value: 321 })
  await expect.poll(() => row.innerText()).toContain('321')
  await own.answers.post({ measure: 'staff-back', place: building.id, day, value: 322, reason: '漏报' })
  await expect.poll(() => row.innerText()).toContain('322')
  expect(await row.innerText()).toMatch(/更正 \d+ 次/)
})
