import { expect } from 'vitest'
import { zh } from '#src/app/messages/zh.ts'
import { MISSING } from '#src/domain/format.ts'
import { test } from './setup/journey.ts'
import { day, OwnTown } from './setup/own-town.ts'

const town = '310118106'
const address = `/?area=${town}&measure=staff-back&days=${day}`

const own = new OwnTown('faults', town)
const said = async () => String(await own.staffBack())

test('a server that dies leaves the last good picture with its age, and is caught up with when it is back', async ({
  visitor,
}) => {
  const desk = await visitor.open(address, { address: own.address })
  const { page } = desk
  const shown = async () => (await desk.figure('返岗')).replace(/\D/g, '')
  const banner = page.getByText('数据已有', { exact: false })
  await page.evaluate(() => Object.assign(window, { journey: 'the same page' }))
  await desk.isAnswered()
  const corrected = page.waitForResponse(/\/api\/corrections/)
  await own.report(0, 801)
  const last = await said()
  await expect.poll(shown).toBe(last)
  // The charts ask for the marks of corrections again, a while after the number has changed.
  await corrected
  const picture = await desk.fingerprint()

  await own.kill()
  await banner.waitFor()
  expect(await banner.innerText()).toMatch(/数据已有 \d+ (秒|分) ?未更新/)
  await expect.poll(() => desk.connection().innerText()).toMatch(/^连接中断 · 显示 \d\d:\d\d 的数据$/)
  expect(await desk.fingerprint()).toEqual(picture)

  // What is reported before the page is back on the line must not be missing from its picture.
  await own.revive()
  await own.report(0, 802)
  await own.report(1, 803)
  const now = await said()
  expect(now).not.toBe(last)
  await expect.poll(shown).toBe(now)
  await banner.waitFor({ state: 'detached' })
  await own.report(1, 804)
  await expect.poll(shown).toBe(await said())
  expect(await page.evaluate(() => 'journey' in window)).toBe(true)
})

test('a reload while the server is away shows the last good answer with its age', async ({ visitor }) => {
  const desk = await visitor.open(address, { address: own.address })
  const { page } = desk
  const shown = async () => (await desk.figure('返岗')).replace(/\D/g, '')
  await own.report(0, 811)
  const last = await said()
  await expect.poll(shown).toBe(last)
  const reloaded = await page.evaluate(() => Date.now())
  await page.reload({ waitUntil: 'commit' })
  await desk.isReady()
  await expect.poll(shown).toBe(last)
  // An answer is kept a moment after it is shown.
  await expect.poll(() => unkept(page, reloaded), { timeout: 30_000 }).toEqual([])

  // The pages come from the browser's cache or another host; only the data is away.
  await page.route(/\/api\//, (route) => route.abort('connectionrefused'))
  await page.reload({ waitUntil: 'commit' })
  await desk.isReady()
  expect(await shown()).toBe(last)
  await expect.poll(() => desk.connection().innerText()).toMatch(/连接中断/)
  await page.getByText('数据已有', { exact: false }).waitFor()

  await page.unroute(/\/api\//)
  await own.report(0, 812)
  await expect.poll(shown).toBe(await said())
  await expect.poll(() => desk.connection().innerText()).toMatch(/已连接/)
})

test('a line that opens late leaves out nothing that changed since the numbers came', async ({ visitor }) => {
  let isAway = true
  const desk = await visitor.open(address, {
    address: own.address,
    prepare: (context) =>
      context.route(/\/api\/live/, (route) => (isAway ? route.abort('connectionrefused') : route.continue())),
  })
  const shown = async () => (await desk.figure('返岗')).replace(/\D/g, '')
  const before = await said()
  await expect.poll(shown).toBe(before)
  await own.report(0, 777)
  expect(await said()).not.toBe(before)
  isAway = false
  await expect.poll(() => desk.connection().innerText()).toMatch(/已连接/)
  await expect.poll(shown).toBe(await said())
})

test('a line that opens at its first try, but after the numbers came, tells of what changed between', async ({
  visitor,
}) => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const desk = await visitor.open(address, {
    address: own.address,
    prepare: (context) => context.route(/\/api\/live/, (route) => opened.then(() => route.continue())),
  })
  const shown = async () => (await desk.figure('返岗')).replace(/\D/g, '')
  const before = await said()
  await expect.poll(shown).toBe(before)
  await own.report(0, 778)
  expect(await said()).not.toBe(before)
  open()
  await expect.poll(() => desk.connection().innerText()).toMatch(/已连接/)
  await expect.poll(shown).toBe(await said())
})

test('an answer that cannot be read is not shown, and the others are', async ({ visitor }) => {
  const desk = await visitor.open(address, {
    address: own.address,
    early: true,
    prepare: (context) =>
      context.route(/\/api\/cubes\/overseas-arrivals/, (route) =>
        route.fulfill({ status: 200, contentType: 'application/vnd.apache.arrow.stream', body: 'no arrow' }),
      ),
  })
  await expect.poll(() => desk.figure('返岗')).toMatch(/\d/)
  await expect.poll(() => desk.figure('境外来沪')).toBe(`${MISSING}（${zh.kpi.failed}）`)
  const broken = desk.page.getByRole('region', { name: '境外来沪人员', exact: true })
  await broken.getByRole('alert').getByText(zh.errors.malformedTitle).waitFor()
  await desk.chart('已复工企业').waitFor()

  // Small pictures of it say so in its place too, and do not wait for ever.
  await desk.page.goto(
    `${own.address}/?measure=overseas-arrivals&multiples=chart:committee&panels=staff-back`,
  )
  await desk.page.getByRole('main').getByRole('alert').getByText(zh.errors.malformedTitle).waitFor()
})

/** Measures whose numbers this page asked for since a moment, and did not yet keep. */
function unkept(page: import('playwright-core').Page, since: number): Promise<string[]> {
  return page.evaluate(
    (since) =>
      new Promise<string[]>((resolve, reject) => {
        const asked = performance.getEntriesByType('resource').flatMap(({ name }) => {
          const { pathname, searchParams } = new URL(name)
          const measure = /^\/api\/cubes\/(.+)$/.exec(pathname)?.[1]
          return measure && !searchParams.has('asOf') ? [measure] : []
        })
        const opening = indexedDB.open('lookout')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('answers').objectStore('answers').getAll()
          reading.onsuccess = () => {
            opening.result.close()
            const answers = reading.result as { queryKey: unknown[]; state: { dataUpdatedAt: number } }[]
            const kept = answers.flatMap(({ queryKey: [kind, measure], state }) =>
              kind === 'cube' && state.dataUpdatedAt > since ? [measure] : [],
            )
            resolve(asked.filter((measure) => !kept.includes(measure)))
          }
        }
      }),
    since,
  )
}
