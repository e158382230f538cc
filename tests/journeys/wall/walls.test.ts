import type { Locator, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { wall as words } from '#src/app/messages/wall/zh.ts'
import { walls } from '#src/app/messages/walls/zh.ts'
import { zh } from '#src/app/messages/zh.ts'
import { formatNumber } from '#src/domain/format.ts'
import { findings } from '#tests/journeys/setup/accessible.ts'
import { test } from '#tests/journeys/setup/journey.ts'
import { illegible } from '#tests/journeys/setup/legibility.ts'
import { day, OwnTown } from '#tests/journeys/setup/own-town.ts'
import { startProduct, temporaryFolder } from '#tests/journeys/setup/product.ts'
import { openWall, withoutMap } from '#tests/journeys/setup/wall.ts'

const own = new OwnTown('walls', '310118')

/** Opens the desk's menu of walls at one of its pages. */
async function menu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: zh.shell.walls, exact: true }).click()
  await page.getByRole('button', { name: item }).click()
}
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label })

/** How many answers the browser keeps for a reload. */
function answersKept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('lookout')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('answers').objectStore('answers').count()
          counting.onsuccess = () => resolve(counting.result)
        }
      }),
  )
}

test('what the desk sends is on the wall at once, with who sent it and why, until somebody puts it away', async ({
  visitor,
}) => {
  const wall = await openWall(visitor, 'hold=on', { address: own.address, prepare: withoutMap })
  expect(await wall.heading.innerText()).toBe('青浦区 今日')
  // Longer than the wall is wide: it has every seam to cross, and is read whole all the same.
  const why = '返岗连涨三周，与各园区台账核对无误；'.repeat(9).slice(0, 140)
  const town = '/?area=310118106&measure=staff-back&days=2022-05-01..2022-05-20'
  const { page } = await visitor.open(town, { address: own.address, early: true })

  await menu(page, zh.shell.pushView)
  await field(page, walls.author).fill('李分析')
  await field(page, walls.note).fill(why)
  const lost = page.getByRole('region', { name: walls.lost }).getByRole('listitem')
  expect(await lost.allInnerTexts()).toEqual([expect.stringMatching(/^比较：.*20/)])
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: walls.send, exact: true }).click()
  await page.getByText(/^已推送到指挥中心/).waitFor()

  await expect.poll(() => wall.heading.innerText()).toBe('徐泾镇 返岗人员')
  const banner = wall.page.getByRole('status').filter({ hasText: '李分析' })
  expect(await banner.innerText()).toContain(why)
  expect(await banner.innerText()).toMatch(/08:\d\d 起 · 留至 08:\d\d/)
  await wall.isWhole()
  const [xujing] = await own.answers.areas('310118106')
  const { value } = await own.answers.on('staff-back', xujing!, '2022-05-20')
  expect(await wall.lead('返岗人员')).toBe(formatNumber(value!, 'zh'))
  const isCut = (one: Locator) =>
    one.locator('span').evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
  expect(await isCut(banner)).toBe(false)
  expect(await illegible(wall.page)).toEqual([])
  for (const panels of ['2x2', '3x1']) {
    const screens = await openWall(visitor, `hold=on&panels=${panels}&bezel=12`, {
      address: own.address,
      prepare: withoutMap,
    })
    const said = screens.page.getByRole('status').filter({ hasText: '李分析' })
    await said.waitFor()
    await expect.poll(() => screens.heading.innerText()).toBe('徐泾镇 返岗人员')
    await screens.isWhole()
    expect(await isCut(said)).toBe(false)
    expect(await illegible(screens.page)).toEqual([])
  }

  // A key leads away from it for as long as a scene stays; Esc ends it for all.
  await wall.jump(3)
  await expect.poll(() => banner.count()).toBe(0)
  await wall.page.reload()
  await expect.poll(() => wall.heading.innerText()).toBe('徐泾镇 返岗人员')
  await wall.page.keyboard.press('Escape')
  await expect.poll(() => wall.heading.innerText()).toBe('青浦区 今日')
  await expect.poll(() => own.answers.pushes('main')).toEqual([])
})

test('a link lets one screen look and nothing else; revoked, that screen shows nothing more', async ({
  visitor,
}) => {
  const { page } = await visitor.open('/', { address: own.address, early: true })
  await menu(page, zh.shell.wallLinks)
  await field(page, walls.linkName).fill('东墙')
  await field(page, walls.author).fill('王科')
  await page.getByRole('button', { name: walls.makeLink }).click()
  const address = new URL(await field(page, walls.linkAddress).inputValue())
  expect(address.pathname).toBe('/wall')

  const wall = await openWall(visitor, `${address.searchParams}&hold=on`, {
    address: own.address,
    prepare: withoutMap,
  })
  expect(await wall.lead('返岗人员')).toBe(formatNumber(await own.staffBack(), 'zh'))
  const post = await wall.page.evaluate(async (token) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    return (await fetch('/api/observations', { method: 'POST', headers, body: '[]' })).status
  }, address.searchParams.get('link'))
  expect(post).toBe(403)

  await page.getByRole('button', { name: walls.revoke }).click()
  await wall.page.getByText('链接已撤销').waitFor()
  expect(await wall.page.getByText('返岗人员').count()).toBe(0)
  await wall.page.reload()
  await wall.page.getByText('链接已撤销').waitFor()
  await page.getByText(/已撤销$/).waitFor()
})

test('a number over its limit pins its scene, says so, and lets go', async ({ visitor }) => {
  const { version, scenes } = await own.answers.scenes()
  const before = await own.staffBack()
  const pin = { measure: 'staff-back', above: before, minutes: 10 }
  const pinned = scenes.map((scene) => (scene.id === 'today' ? { ...scene, pin } : scene))
  await own.answers.send('PUT', 'scenes', { base: version, author: '王科', scenes: pinned })

  const wall = await openWall(visitor, 'hold=on&scene=reopening', {
    address: own.address,
    prepare: withoutMap,
  })
  expect(await wall.heading.innerText()).toBe('青浦区 复工复市')
  const cell = await own.answers.on('staff-back', own.area, day)
  await own.report(1, 9_999)
  const after = await own.staffBack()
  expect(after).toBeGreaterThan(cell.value!)

  await expect.poll(() => wall.heading.innerText()).toBe('青浦区 今日')
  const banner = wall.page.getByRole('status').filter({ hasText: '高于' })
  expect(await banner.innerText()).toContain(
    `现为 ${formatNumber(after, 'zh')}，高于 ${formatNumber(before, 'zh')}`,
  )
  // Why it stays takes no height of the four panels at each side.
  expect(await illegible(wall.page)).toEqual([])
  await wall.page.getByRole('button', { name: words.putAway }).press('Enter')
  await expect.poll(() => wall.heading.innerText()).toBe('青浦区 复工复市')
  // What was put away stays away, also for the page that begins anew.
  await wall.page.reload()
  await wall.isWhole()
  expect(await wall.heading.innerText()).toBe('青浦区 复工复市')
})

test('where reading is closed the token opens the desk, and a wrong one does not', async ({ visitor }) => {
  const folder = temporaryFolder('closed', inject('town'))
  const token = 'the-office-token'
  const server = await startProduct({ dist: inject('dist'), data: folder.path, token })
  try {
    const { page } = await visitor.open('/', { address: server.url, early: true })
    const alert = page.getByRole('alert')
    await alert.getByText('此处须凭令牌或只读链接查看').first().waitFor()
    const field = page.getByLabel(zh.errors.token)
    const enter = () => page.getByRole('button', { name: zh.errors.enterToken }).click()
    await field.fill('not-the-token')
    // The line that is refused asks for everything again meanwhile; the form stays, and what was asked without the token says nothing of it.
    let isAsked: () => void
    const asked = new Promise<void>((resolve) => (isAsked = resolve))
    await page.route('**/api/catalog', async (route) => {
      if (route.request().headers().authorization) return route.continue()
      isAsked()
    })
    await asked
    expect(await field.inputValue()).toBe('not-the-token')
    await enter()
    await alert.getByText('令牌无效，请向管理员索取新的令牌。').first().waitFor()
    await field.fill(token)
    await enter()
    await page.getByRole('tree', { name: zh.filters.areaTree }).waitFor()
    await page.getByRole('region', { name: zh.kpi.strip }).waitFor()
    expect(await answersKept(page)).toBe(0)
  } finally {
    await server.stop()
    folder.remove()
  }
})
