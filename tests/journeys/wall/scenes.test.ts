import type { FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { scenes as zh } from '#src/app/messages/scenes/zh.ts'
import { zh as words } from '#src/app/messages/zh.ts'
import { ScenesReply } from '#src/contract/wall/scenes.ts'
import type { ServerProcess } from '#tests/doubles/processes/server-process.ts'
import { findings } from '#tests/journeys/setup/accessible.ts'
import { ask } from '#tests/journeys/setup/answers.ts'
import { test, type Visitor } from '#tests/journeys/setup/journey.ts'
import { type Folder, startProduct, temporaryFolder } from '#tests/journeys/setup/product.ts'
import { openWall, withoutMap } from '#tests/journeys/setup/wall.ts'

let data: Folder
let server: ServerProcess

beforeAll(async () => {
  data = temporaryFolder('scenes', inject('town'))
  server = await startProduct({ dist: inject('dist'), data: data.path })
})
afterAll(async () => {
  await server?.stop()
  data?.remove()
})

/** The editor as its user finds their way about it, and the wall inside it. */
class Editor {
  readonly list: Locator
  readonly wall: FrameLocator
  readonly author: Locator

  constructor(readonly page: Page) {
    this.list = page.getByRole('navigation').getByRole('listbox')
    this.wall = page.frameLocator('iframe')
    this.author = page.getByRole('textbox', { name: zh.author })
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true })
  }

  panels(side: 'left' | 'right'): Locator {
    return this.page.getByRole('listbox', { name: zh[side], exact: true }).getByRole('option')
  }

  said(): Locator {
    return this.page.getByRole('region', { name: zh.plan }).getByRole('status')
  }

  panelOnWall(title: string): Locator {
    return this.wall.getByRole('region', { name: title, exact: true })
  }

  /** Tab by tab, as who has no mouse. */
  async tabTo(target: Locator, back = false): Promise<void> {
    for (let step = 0; step < 80; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`no way by Tab to ${target}`)
  }

  /** Opens the list of a select that has the focus, and chooses from it by the beginning of a name. */
  async choose(field: string, option: string): Promise<void> {
    await this.tabTo(this.page.getByRole('button', { name: new RegExp(`${field}$`) }))
    await this.page.keyboard.press('Enter')
    const wanted = this.page.getByRole('option', { name: new RegExp(`^${option}`) })
    await wanted.waitFor()
    for (let step = 0; step < 60; step++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) break
      await this.page.keyboard.press('ArrowDown')
    }
    await this.page.keyboard.press('Enter')
    await wanted.waitFor({ state: 'detached' })
  }

  async save(author: string, note: string): Promise<void> {
    await this.page.keyboard.press('Control+s')
    await this.author.fill(author)
    await this.field(zh.note).fill(note)
    await this.page.keyboard.press('Tab')
    await this.page.keyboard.press('Enter')
  }
}

async function openEditor(visitor: Visitor, query = ''): Promise<Editor> {
  const { page } = await visitor.open(`/scenes${query}`, {
    address: server.url,
    early: true,
    prepare: withoutMap,
  })
  page.on('dialog', (dialog) => void dialog.accept())
  const editor = new Editor(page)
  await editor.list.waitFor()
  return editor
}

async function scenes(): Promise<ScenesReply> {
  return ScenesReply.parse(await (await ask(`${server.url}/api/scenes`)).json())
}

/** Somebody else saves. */
async function put(author: string, change: (reply: ScenesReply) => ScenesReply['scenes']): Promise<number> {
  const now = await scenes()
  const response = await ask(`${server.url}/api/scenes`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ base: now.version, author, note: '别处的修改', scenes: change(now) }),
  })
  return response.status
}

test('by keys alone: a scene is made, seen, saved and on the wall; then undone, and an old version restored', async ({
  visitor,
}) => {
  const room = await openWall(visitor, 'hold=on', { address: server.url, prepare: withoutMap })
  await room.page.evaluate(() => Object.assign(window, { journey: 'the same page' }))
  const before = await scenes()
  expect(await room.scenes.count()).toBe(before.scenes.length)

  const editor = await openEditor(visitor)
  const { page } = editor
  const { keyboard } = page
  const heading = editor.wall.getByRole('heading', { level: 1 })
  await expect.poll(() => heading.innerText()).toBe('青浦区 今日')
  await editor.wall.locator('body').evaluate(() => Object.assign(window, { journey: 'the same frame' }))

  await editor.tabTo(editor.button(zh.add))
  await keyboard.press('Enter')
  await expect
    .poll(() => editor.field(zh.nameZh).evaluate((field) => field === document.activeElement))
    .toBe(true)
  await keyboard.press('Control+a')
  await keyboard.type('夜班')
  await keyboard.press('Tab')
  await keyboard.press('Control+a')
  await keyboard.type('Night shift')
  await expect.poll(() => heading.innerText()).toBe('青浦区 夜班')
  await page.getByText('编号 night-shift', { exact: true }).waitFor()

  await editor.tabTo(page.getByRole('button', { name: zh.addTo.replace('{column}', zh.left) }), true)
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await expect.poll(() => editor.panels('left').count()).toBe(1)
  expect(await editor.said().innerText()).toContain(zh.kinds.number)
  await editor.choose(zh.measure, '返岗人员')
  await editor.panelOnWall('返岗人员').waitFor()

  // Across to the other column and back again.
  await editor.tabTo(editor.panels('left').first(), true)
  await keyboard.press('Alt+ArrowRight')
  await expect.poll(() => editor.panels('right').count()).toBe(1)
  expect(await editor.panels('left').count()).toBe(0)
  expect(await editor.said().innerText()).toBe('数字 返岗人员移到右栏第 1 块，共 1 块')
  await editor.wall.locator('[data-side="right"]').getByRole('region', { name: '返岗人员' }).waitFor()
  await keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => editor.panels('left').count()).toBe(1)
  expect(await editor.wall.locator('body').evaluate(() => 'journey' in window)).toBe(true)

  await editor.save('值班室', '加夜班')
  await page.getByText('已保存为第 1 版', { exact: false }).waitFor()
  const saved = await scenes()
  expect([saved.version, saved.author, saved.note]).toEqual([1, '值班室', '加夜班'])
  expect(saved.scenes.map(({ id }) => id)).toEqual(
    before.scenes.map(({ id }) => id).toSpliced(1, 0, 'night-shift'),
  )
  await expect.poll(() => room.scenes.count()).toBe(before.scenes.length + 1)
  await room.jump(2)
  expect(await room.heading.innerText()).toBe('青浦区 夜班')
  await room.panel('返岗人员').waitFor()
  expect(await room.page.evaluate(() => 'journey' in window)).toBe(true)

  // Undo reaches behind what was saved, redo comes back to it.
  for (let step = 0; step < 9; step++) await keyboard.press('Control+z')
  await expect.poll(() => editor.list.getByRole('option').count()).toBe(before.scenes.length)
  await page.getByText(zh.changed, { exact: false }).waitFor()
  for (let step = 0; step < 9; step++) await keyboard.press('Control+Shift+Z')
  await expect.poll(() => editor.list.getByRole('option').count()).toBe(before.scenes.length + 1)
  await page.getByText(zh.changed, { exact: false }).waitFor({ state: 'detached' })

  await editor.tabTo(editor.button(zh.versions), true)
  await keyboard.press('Enter')
  const versions = page.getByRole('dialog', { name: zh.versions })
  await expect
    .poll(() => versions.getByRole('listitem').allInnerTexts())
    .toEqual([expect.stringContaining('加夜班'), expect.stringContaining(zh.declared)])
  await editor.tabTo(versions.getByRole('listitem').nth(1).getByRole('button', { name: zh.look }))
  await keyboard.press('Enter')
  await page.getByText('正在查看第 0 版').waitFor()
  await expect.poll(() => editor.list.getByRole('option').count()).toBe(before.scenes.length)
  await editor.tabTo(editor.button(zh.restore))
  await keyboard.press('Enter')
  await editor.save('值班室', '恢复')
  await page.getByText('已保存为第 2 版', { exact: false }).waitFor()
  expect((await scenes()).scenes).toEqual(before.scenes)
  await expect.poll(() => room.scenes.count()).toBe(before.scenes.length)
})

test('who saved in between is named; both versions can be had, and the own draft survives a reload', async ({
  visitor,
}) => {
  const editor = await openEditor(visitor)
  const { page } = editor
  await editor.list.getByRole('option').first().click()
  await editor.field(zh.nameZh).fill('今日要情')
  const { version } = await scenes()
  expect(await put('疾控科', ({ scenes }) => scenes.toSpliced(2, 1))).toBe(200)
  const notice = page.getByRole('alert').filter({ hasText: `疾控科 已保存第 ${version + 1} 版` })
  await notice.waitFor()
  expect(await notice.innerText()).toContain('别处的修改')

  await page.reload()
  await notice.waitFor()
  expect(await editor.field(zh.nameZh).inputValue()).toBe('今日要情')
  await notice.getByRole('button', { name: zh.lookAtIt }).click()
  await page.getByText(`正在查看第 ${version + 1} 版`).waitFor()
  const { length } = (await scenes()).scenes
  await expect.poll(() => editor.list.getByRole('option').count()).toBe(length)
  await editor.button(zh.backToDraft).click()
  expect(await editor.field(zh.nameZh).inputValue()).toBe('今日要情')

  // Saved over it all the same, the server refuses: nobody's work is lost unasked.
  await editor.save('值班室', '')
  await page.getByRole('dialog').getByRole('alert').waitFor()
  expect((await scenes()).version).toBe(version + 1)
  await page.keyboard.press('Escape')

  await notice.getByRole('button', { name: zh.takeIt }).click()
  await expect.poll(() => editor.list.getByRole('option').first().innerText()).toContain('今日')
  await page.keyboard.press('Control+z')
  await expect.poll(() => editor.list.getByRole('option').first().innerText()).toContain('今日要情')
  await editor.save('值班室', '')
  await page.getByText(`已保存为第 ${version + 2} 版`, { exact: false }).waitFor()
  expect((await scenes()).scenes[0]!.name.zh).toBe('今日要情')
})

test('faults are named at their field and keep the scenes from being saved; leaving asks first', async ({
  visitor,
}) => {
  const editor = await openEditor(visitor)
  const { page } = editor
  await editor.list.getByRole('option').first().click()
  await editor.field(zh.nameEn).fill(' ')
  await editor.field(zh.lastDay).fill('31.5.')
  await page.getByText(zh.notDay).waitFor()
  await editor.field(zh.lastDay).fill('2022/5/31')
  await page.getByText(zh.notDay).waitFor()
  await editor.field(zh.lastDay).fill('2022/05/31')
  await page.getByText(zh.notDay).waitFor({ state: 'detached' })
  await editor.wall.getByText('5月31日').first().waitFor()
  await editor.field(zh.days).fill('1')
  await page.getByText(zh.faults['name-missing']).waitFor()
  await page.getByText(zh.faults['days-outside']).waitFor()
  await page.getByText(zh.previewHeld).waitFor()
  const { version } = await scenes()
  await page.keyboard.press('Control+s')
  await page.getByText(zh.fixFirst).waitFor()
  const dialog = page.getByRole('dialog', { name: zh.saveTitle })
  await page.locator('[role="dialog"]:focus').waitFor()
  expect(await editor.author.count()).toBe(0)
  // Half a second after it opens the library takes the focus off it and gives it back, for screen readers.
  await dialog.press('Escape')

  await page.getByRole('link', { name: zh.toDesk, exact: true }).click()
  await page.getByRole('alertdialog').waitFor()
  await editor.button(zh.stay).click()
  expect(new URL(page.url()).pathname).toBe('/scenes')
  await editor.button('EN').click()
  await page.getByRole('heading', { level: 1, name: 'Wall scenes' }).waitFor()
  expect(await page.getByRole('alertdialog').count()).toBe(0)
  expect((await scenes()).version).toBe(version)
})

test('axe finds nothing: with the scene, a panel, the middle, and what is opened', async ({ visitor }) => {
  for (const query of ['', '?lang=en&theme=dark']) {
    const editor = await openEditor(visitor, query)
    const { page } = editor
    await editor.wall.getByRole('region').first().waitFor()
    expect(await findings(page), `scene ${query}`).toEqual([])
    if (query !== '') continue
    await page.getByRole('checkbox', { name: zh.pin }).check()
    await page.getByText(zh.minutes).waitFor()
    expect(await findings(page), 'pin').toEqual([])
    await editor.panels('left').first().click()
    expect(await findings(page), 'panel').toEqual([])
    await page.getByRole('listbox', { name: zh.middle }).getByRole('option').click()
    expect(await findings(page), 'middle').toEqual([])
    await page.keyboard.press('Control+s')
    await editor.author.waitFor()
    expect(await findings(page), 'save').toEqual([])
  }
})

test('where a token is needed to write, it is asked for and the scenes are saved with it', async ({
  visitor,
}) => {
  const editor = await openEditor(visitor)
  const { page } = editor
  const { version } = await scenes()
  const refusal = {
    type: 'about:blank',
    title: '需要令牌',
    status: 401,
    code: 'token-required',
    detail: '写入需要访问令牌。',
  }
  await page.route('**/api/scenes', (route, request) =>
    request.method() === 'PUT' && request.headers().authorization !== 'Bearer open-sesame'
      ? route.fulfill({ status: 401, contentType: 'application/problem+json', json: refusal })
      : route.continue(),
  )
  await editor.button(zh.down).click()
  await editor.save('值班室', '换了次序')
  const dialog = page.getByRole('dialog')
  await dialog.getByText(refusal.detail, { exact: false }).waitFor()
  await dialog.getByLabel(words.errors.token).fill('open-sesame')
  await page.keyboard.press('Enter')
  await page.getByText(`已保存为第 ${version + 1} 版`, { exact: false }).waitFor()
  expect((await scenes()).note).toBe('换了次序')
})

test('a wall that stands for itself takes no scene from anybody', async ({ visitor }) => {
  const wall = await openWall(visitor, 'hold=on&draft=on', { address: server.url, prepare: withoutMap })
  const before = await wall.heading.innerText()
  const [scene] = (await scenes()).scenes
  const message = { type: 'lookout-draft-shown', scene: { ...scene, name: { zh: '假', en: 'False' } } }
  await wall.page.evaluate((data) => window.postMessage(data, window.location.origin), message)
  await wall.page.waitForTimeout(500)
  expect(await wall.heading.innerText()).toBe(before)
})
