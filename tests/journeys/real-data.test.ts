import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { zh } from '#src/app/messages/zh.ts'
import { formatDay, MISSING } from '#src/domain/format.ts'
import type { ServerProcess } from '#tests/doubles/processes/server-process.ts'
import { argv, isAbsent, paths, readShared, sharedData } from '#tests/import/shanghai.ts'
import { Answers } from './setup/answers.ts'
import { paramsOf, test } from './setup/journey.ts'
import { type Folder, startProduct, temporaryFolder } from './setup/product.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The two columns of the file together, by day; null where the source says nothing. */
function seriesOfFile(): Map<string, number | null> {
  const [head = [], ...rows] = readShared(paths.series)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')))
  const at = (name: string) => head.indexOf(name)
  const parts = [at('新增境外输入性新冠肺炎确诊病例'), at('新增境外输入性无症状感染者')]
  return new Map(
    rows.map((row) => {
      const figures = parts.map((column) => row[column] ?? '')
      const known = figures.every((figure) => /^\d+$/.test(figure))
      return [row[at('date')] ?? '', known ? figures.reduce((sum, figure) => sum + Number(figure), 0) : null]
    }),
  )
}

describe.skipIf(isAbsent)('Shanghai from ../shared/data (skipped where it is absent)', () => {
  let data: Folder
  let server: ServerProcess

  beforeAll(async () => {
    data = temporaryFolder('shanghai')
    await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'server/import.ts', ...argv, '--reject-bad-rows'],
      {
        cwd: root,
        env: {
          ...process.env,
          INIT_CWD: sharedData,
          LOOKOUT_DATA: data.path,
          LOOKOUT_DEMO: 'off',
          DATABASE_URL: '',
        },
      },
    )
    server = await startProduct({ dist: inject('dist'), data: data.path, demo: 'off' })
  }, 300_000)
  afterAll(async () => {
    await server?.stop()
    data?.remove()
  })

  test('opens on the city: 16 districts, 2,476 compounds, and nothing that says demonstration', async ({
    visitor,
  }) => {
    const desk = await visitor.open('/', { address: server.url, early: true })
    const { page } = desk
    await expect.poll(() => desk.heading()).toBe('上海市')
    await desk.drawer.getByText('16 行', { exact: false }).waitFor()
    const districts = (await desk.tree.getByRole('treeitem', { level: 2 }).allInnerTexts()).map(
      (text) => text.trim().split(/\s/)[0],
    )
    expect(districts).toHaveLength(16)
    expect(districts).toContain('青浦区')
    expect(districts).toContain('崇明区')
    await expect.poll(() => desk.figure('境外来沪')).toBe('8')
    const compounds = desk.layers.locator('label').filter({ hasText: '小区' })
    await expect.poll(() => compounds.innerText()).toMatch(/2,476/)
    expect(await page.getByText(zh.shell.demonstration, { exact: true }).count()).toBe(0)
    const answers = new Answers(server.url)
    for (const [name, code] of [
      ['青浦区', '310118'],
      ['长宁区', '310105'],
    ] as const) {
      await desk.tree.getByRole('treeitem', { name: new RegExp(`^${name}`) }).click()
      await expect.poll(() => desk.heading()).toBe(name)
      const there = (await answers.sites(code)).length
      await expect.poll(async () => Number((await compounds.innerText()).replace(/\D/g, ''))).toBe(there)
    }
  })

  test('draws what was imported in two datums where it lies', async ({ visitor }) => {
    // Points read off another map, WGS-84: a district's outline came as GCJ-02, a town's as WGS-84.
    const landmarks = [
      { code: '310151', at: '121.5,31.62,10' },
      { code: '310116', at: '121.2,30.82,10' },
      { code: '310118106', at: '121.27,31.17,13' },
    ]
    const desk = await visitor.open('/', { address: server.url, early: true })
    const { page } = desk
    for (const { code, at } of landmarks) {
      await page.goto(`${server.url}/?map=${at}`, { waitUntil: 'commit' })
      await page.getByRole('button', { name: zh.map.zoomIn }).waitFor()
      const box = (await desk.map.boundingBox())!
      const middle = [box.x + box.width / 2, box.y + box.height / 2] as const
      const pointsAtSomething = async () => {
        await page.mouse.move(middle[0] + 1, middle[1])
        await page.mouse.move(...middle)
        return desk.map.evaluate((canvas) => getComputedStyle(canvas).cursor)
      }
      await expect.poll(pointsAtSomething, { message: at }).toBe('pointer')
      await page.mouse.click(...middle)
      await expect.poll(() => paramsOf(page).place ?? '', { message: at }).toMatch(new RegExp(`^${code}`))
      await page.locator('section[aria-label$="的数字"]').waitFor()
    }
  })

  test('shows the imported series day by day, and the days without a report as missing', async ({
    visitor,
  }) => {
    const desk = await visitor.open('/?days=all&compare=none', { address: server.url, early: true })
    await desk.chart('境外来沪人员').waitFor()
    const series = seriesOfFile()
    const rows = await desk.twin('境外来沪人员')
    const shown = new Map(rows.map((row) => [row.日期, row.合计]))
    expect(rows).toHaveLength(26)
    expect(series.size).toBeGreaterThanOrEqual(23)
    let missing = 0
    for (let date = 1; date <= 26; date++) {
      const day = `2022-03-${String(date).padStart(2, '0')}`
      const value = series.get(day) ?? null
      if (value === null) missing++
      expect(shown.get(formatDay(day, 'zh', 'tag')), day).toBe(value === null ? MISSING : String(value))
    }
    expect(missing).toBe(3)
    expect(rows.filter((row) => row.状态 === zh.states.missing)).toHaveLength(3)
  })
})
