import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import type { CatalogFile, Measure } from '#src/contract/catalog.ts'
import {
  type CommitImport,
  DifferenceReply,
  FindingsReply,
  ImportReply,
} from '#src/contract/handing-in/imports.ts'
import { Problem } from '#src/contract/problems.ts'
import {
  areas,
  catalog,
  columnsOf,
  contextOf,
  measures,
  type Reported,
  sites,
  token,
} from '#tests/api/town.ts'

type Headers = Record<string, string>
const usual: Headers = { authorization: `Bearer ${token}`, 'accept-language': 'en' }

const vaccinated: Measure = {
  ...measures.find(({ id }) => id === 'firms')!,
  id: 'doses',
  name: { zh: '累计接种', en: 'doses so far' },
  kind: 'stock',
  staleAfterDays: 14,
  cumulative: true,
  bounds: { min: 0, max: 1000 },
  reporting: [],
}
const approved: Measure = {
  ...measures.find(({ id }) => id === 'scans')!,
  id: 'cases',
  reporting: [],
} as Measure

/** The town's catalogue with a measure that counts up, and one that somebody has to approve. */
export const importCatalog: CatalogFile = {
  ...catalog,
  measures: [...measures, vaccinated, { ...approved, approval: true } as Measure],
}

export const now = '2022-03-10T12:00:00+08:00'

/** A town that files are brought to: its API, as a page uses it. */
export async function importingTown(db: Database, reports: readonly Reported[] = []) {
  await loadInstance(db, { areas, sites, reports: columnsOf(reports) })
  const context = contextOf(db, await openChangeFeed(db), importCatalog, now)
  const app = createApp(context)
  const ask = (method: string, path: string, body?: BodyInit, headers: Headers = {}) =>
    Promise.resolve(
      app.request(`http://127.0.0.1${path}`, {
        method,
        headers: { ...usual, ...headers },
        ...(body !== undefined && { body }),
      }),
    )
  const askJson = (method: string, path: string, body: unknown, headers: Headers = {}) =>
    ask(method, path, JSON.stringify(body), { 'content-type': 'application/json', ...headers })

  const look = async (id: string, headers?: Headers) =>
    ImportReply.parse(await (await ask('GET', `/api/imports/${id}`, undefined, headers)).json())

  async function settled(id: string): Promise<ImportReply> {
    for (;;) {
      const reply = await look(id)
      if (reply.state !== 'reading' && reply.state !== 'committing') return reply
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  return {
    app,
    context,
    ask,
    askJson,
    look,
    settled,
    /** Uploads, and waits until it is read. */
    async bring(
      file: string | Uint8Array<ArrayBuffer>,
      name = 'a.csv',
      author = '王科',
    ): Promise<ImportReply> {
      const response = await ask('POST', `/api/imports?${new URLSearchParams({ name, author })}`, file)
      const { id } = ImportReply.parse(await response.json())
      return settled(id)
    },
    async map(
      reply: ImportReply,
      change: Partial<NonNullable<ImportReply['mapping']>>,
    ): Promise<ImportReply> {
      await askJson('PUT', `/api/imports/${reply.id}/mapping`, { ...reply.mapping, ...change })
      return settled(reply.id)
    },
    commit: ({ id, base }: ImportReply, more: Partial<CommitImport> = {}) =>
      askJson('POST', `/api/imports/${id}/commit`, { base, ...more }),
    findings: async (id: string, query = '', headers?: Headers) =>
      FindingsReply.parse(
        await (await ask('GET', `/api/imports/${id}/findings${query}`, undefined, headers)).json(),
      ),
    rows: async (id: string, query = '') =>
      DifferenceReply.parse(await (await ask('GET', `/api/imports/${id}/rows${query}`)).json()),
  }
}

export async function refusalOf(response: Response) {
  const { status, code, detail } = Problem.parse(await response.json())
  return { status, code, detail }
}
