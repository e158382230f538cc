import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { projectRoot } from '#mocks/browser/build-demo.ts'
import { type ServedDemo, serveDemo } from '#mocks/browser/serve-demo.ts'
import type { ScenarioName } from '#mocks/scenarios/choose-scenario.ts'
import { data } from '#src/app/messages/data/zh.ts'
import { zh } from '#src/app/messages/zh.ts'
import { HIDDEN_TOTAL } from '#src/domain/format.ts'
import { toGbk } from '#tests/doubles/files/to-gbk.ts'
import { DataPage } from './setup/data-page.ts'
import type { Desk } from './setup/desk.ts'
import { test, type VisitOptions, type Visitor } from './setup/journey.ts'
import { type Folder, temporaryFolder } from './setup/product.ts'

let site: Folder
let served: ServedDemo

/** Files alone, in a folder of the site and not at its root. */
beforeAll(async () => {
  site = temporaryFolder('demo')
  const build = ['--import', 'tsx', 'mocks/demo.ts', '--build-only', '--out', join(site.path, 'town')]
  await promisify(execFile)(process.execPath, build, { cwd: projectRoot })
  served = await serveDemo(site.path, 0)
}, 300_000)

afterAll(async () => {
  await served?.close()
  site?.remove()
})

const patience = { timeout: 120_000 }
const committee = { code: '310118106005', name: '蟠龙居委会' }

/** Opens the demonstration; the page brings its own server, which takes a while to open. */
async function open(visitor: Visitor, scenario?: ScenarioName, options?: VisitOptions): Promise<Desk> {
  const path = `/town/${scenario ? `?mock=${scenario}` : ''}`
  const desk = await visitor.open(path, { address: served.url, early: true, ...options })
  desk.page.setDefaultTimeout(patience.timeout)
  return desk
}

const alerts = (page: Page, title: string) => page.getByRole('alert').filter({ hasText: title })

/** Tries again, as often as there is something to try again. */
async function retryAll(page: Page): Promise<void> {
  const retry = page.getByRole('button', { name: zh.errors.retry }).first()
  const left = async () => {
    if (await retry.isVisible()) await retry.click()
    return page.getByRole('alert').count()
  }
  await expect.poll(left, { ...patience, interval: 500 }).toBe(0)
}

/** A total may be hidden; none may be missing. */
const figuresAreThere = (figures: string[]) =>
  figures.length === 6 && figures.every((text) => /\d/.test(text) || text.startsWith(HIDDEN_TOTAL.zh))

describe('the demonstration in the browser', { timeout: 300_000 }, () => {
  test('shows numbers that move, takes a file in, and asks no other host for anything', async ({
    visitor,
  }) => {
    const hosts = new Set<string>()
    const began = performance.now()
    const desk = await open(visitor, undefined, {
      prepare: (context) => context.on('request', (request) => void hosts.add(new URL(request.url()).origin)),
    })
    await desk.isReady()
    console.log(`first screen after ${((performance.now() - began) / 1000).toFixed(1)} s`)
    expect(await desk.figures()).toSatisfy(figuresAreThere)
    await desk.page.getByText(zh.shell.demonstration, { exact: true }).first().waitFor()
    const reported = async () => (await desk.strip.textContent())?.match(/已报 [\d,]+\/[\d,]+/g)?.join()
    const before = await reported()
    expect(before).toBeDefined()
    await expect.poll(reported, patience).not.toBe(before)

    // A file goes in as it does on a server, and its number is on the desk.
    // The address of a screen leads to it, though a static server has no such file and the town lies in a folder.
    const { page } = desk
    await page.goto(`${served.url}town/data?tab=batches`)
    await page.getByRole('link', { name: data.tabs.import }).waitFor()
    expect(new URL(page.url())).toMatchObject({ pathname: '/town/data', search: '?tab=batches' })
    await page.getByRole('link', { name: data.tabs.import }).click()
    const screen = new DataPage(page)
    await screen.field(data.start.author).fill('演示')
    const sheet = ['居委会,日期,返岗人员', `${committee.code},2022-06-01,51234`].join('\n')
    await screen.bring('日报.csv', toGbk(sheet))
    const [row] = await screen.rows(data.report.difference)
    expect(row).toMatchObject({ 差异: '新增', 地点: committee.name, 现在: '51,234' })
    await screen.commit.click()
    await page.getByText('已提交：新增 1 条。').waitFor()
    await page.getByRole('link', { name: data.commit.toDesk }).click()
    await desk.search.fill(committee.code)
    await page.getByRole('option').first().click()
    await expect.poll(() => desk.figure('返岗'), patience).toMatch(/5\.1万|51,234/)
    expect([...hosts].filter((host) => host !== 'null')).toEqual([new URL(served.url).origin])
  })

  test('slow: holds the places of what is on its way, then shows it', async ({ visitor }) => {
    const desk = await open(visitor, 'slow')
    await desk.page.getByText(zh.loading.app).first().waitFor()
    await desk.isReady()
    expect(await desk.figures()).toSatisfy(figuresAreThere)
  })

  test('error: says that the server failed, and shows the numbers when tried again', async ({ visitor }) => {
    const desk = await open(visitor, 'error')
    await alerts(desk.page, zh.errors.serverTitle).first().waitFor()
    await retryAll(desk.page)
    await desk.isReady()
    expect(await desk.figures()).toSatisfy(figuresAreThere)
  })

  test('malformed: refuses the answers, and shows the numbers when they are right', async ({ visitor }) => {
    const desk = await open(visitor, 'malformed')
    await alerts(desk.page, zh.errors.malformedTitle).first().waitFor()
    await retryAll(desk.page)
    await desk.isReady()
    expect(await desk.figures()).toSatisfy(figuresAreThere)
  })

  test('cut: gets whole answers and the feed again by itself', async ({ visitor }) => {
    const desk = await open(visitor, 'cut')
    await desk.isReady()
    expect(await desk.figures()).toSatisfy(figuresAreThere)
    await desk.connection().filter({ hasText: '连接中断' }).waitFor()
    await desk.connection().filter({ hasText: '已连接' }).waitFor()
  })

  test('stale: keeps the picture and says how old it is', async ({ visitor }) => {
    const desk = await open(visitor, 'stale')
    await desk.isReady()
    const notice = desk.page.getByRole('status').filter({ hasText: '连接中断，显示的是' })
    await notice.waitFor()
    expect(await notice.textContent()).toMatch(/数据已有 \d+ ?(秒|分钟) ?未更新/)
    expect(await desk.figures()).toSatisfy(figuresAreThere)
  })

  test('empty: says that there is nothing yet', async ({ visitor }) => {
    const desk = await open(visitor, 'empty')
    await desk.page.getByRole('heading', { name: zh.errors.emptyTitle }).waitFor()
  })
})
