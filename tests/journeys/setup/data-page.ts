import type { Locator, Page } from 'playwright-core'
import { data as zh } from '#src/app/messages/data/zh.ts'
import { ImportReply } from '#src/contract/handing-in/imports.ts'
import { ask } from './answers.ts'
import type { Visitor } from './journey.ts'

/** The data page as its reader finds their way about it: by roles and names, in Chinese. */
export class DataPage {
  readonly main: Locator
  readonly commit: Locator

  constructor(readonly page: Page) {
    this.main = page.getByRole('main')
    this.commit = page.getByRole('button', { name: /^提交 / })
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true })
  }

  /** Chooses a file, and waits until it is read and checked. */
  async bring(name: string, buffer: Buffer): Promise<void> {
    await this.choose(name, buffer)
    await this.isChecked()
  }

  async choose(name: string, buffer: Buffer): Promise<void> {
    const file = { name, mimeType: 'application/octet-stream', buffer }
    await this.main.locator('input[type="file"]').setInputFiles(file)
  }

  /** Presses a button that gives a file to keep; answers its name and what is in it. */
  async download(button: string): Promise<{ name: string; bytes: Buffer }> {
    const coming = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: button, exact: true }).click()
    const file = await coming
    const chunks: Buffer[] = []
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
    return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) }
  }

  /** What the check found is on screen. */
  async isChecked(): Promise<void> {
    await this.page.getByRole('region', { name: zh.report.title }).waitFor()
  }

  /** The rows of a table, each cell by its column's heading. */
  async rows(table: string): Promise<Record<string, string>[]> {
    const grid = this.page.getByRole('grid', { name: table, exact: true })
    await grid.getByRole('row').nth(1).waitFor()
    return grid.evaluate((element) => {
      const cellsOf = (row: Element) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())
      const heads = cellsOf(element.querySelector('thead tr')!)
      return [...element.querySelectorAll('tbody tr:not([aria-hidden])')].map((row) =>
        Object.fromEntries(cellsOf(row).map((text, column) => [heads[column] ?? '', text])),
      )
    })
  }

  /** The import that the address names, as the server has it. */
  async staged(): Promise<ImportReply> {
    const url = new URL(this.page.url())
    const answer = await ask(new URL(`/api/imports/${url.searchParams.get('import')}`, url))
    return ImportReply.parse(await answer.json())
  }
}

export async function openData(visitor: Visitor, address: string, query = ''): Promise<DataPage> {
  const { page } = await visitor.open(`/data${query}`, { address, early: true })
  await page.getByRole('navigation', { name: zh.tabsLabel }).waitFor()
  return new DataPage(page)
}
