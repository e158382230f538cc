import { expect, test } from 'vitest'
import { quietLog } from '#server/context.ts'
import { openPostgres } from '#server/db/engines/open-postgres.ts'
import { type RenewedApp, renewedApp } from '#server/hosts/renewed-app.ts'
import { openInstance } from '#server/open-instance.ts'
import { readSettings } from '#server/settings.ts'
import { CatalogReply } from '#src/contract/catalog.ts'
import { CubeReply } from '#src/contract/figures/cubes.ts'
import { ImportReply } from '#src/contract/handing-in/imports.ts'
import { emptyPostgres } from '#tests/doubles/database.ts'
import { command, now, tree } from './run.ts'

const measure = 'overseas-arrivals'
const at = 'http://127.0.0.1/api'

/** From when on somebody is expected to report, by the catalogue that screens are given. */
async function expectedFrom(app: RenewedApp): Promise<(string | undefined)[]> {
  const answer = await app.fetch(new Request(`${at}/catalog`))
  const one = CatalogReply.parse(await answer.json()).measures.find(({ id }) => id === measure)
  return one && 'reporting' in one ? one.reporting.map(({ from }) => from) : []
}

async function completenessOf(app: RenewedApp) {
  const query = 'area=310118&by=area&level=district&from=2022-06-01&to=2022-06-01'
  const headers = { accept: 'application/json' }
  const answer = await app.fetch(new Request(`${at}/cubes/${measure}?${query}`, { headers }))
  return CubeReply.parse(await answer.json()).completeness
}

test('a running server takes up what an import by the command adds to its catalogue, and tells its screens', async () => {
  const url = await emptyPostgres()
  const db = await openPostgres(url)
  await command(tree, Object.keys(tree), db)
  const settings = readSettings({ DATABASE_URL: url, LOOKOUT_DEMO: 'off' })
  const open = await openInstance({ settings, log: quietLog, clock: { now: () => now } })
  const app = renewedApp(open)
  expect(await expectedFrom(app)).toEqual([])
  const upload = new Request(`${at}/imports?name=a.csv&author=x`, { method: 'POST', body: 'a,b\n1,2\n' })
  const { id } = ImportReply.parse(await (await app.fetch(upload)).json())

  const told = new Promise<void>((resolve) => {
    open.live.hear(async (subject) => {
      if (subject === 'catalog' && (await expectedFrom(app)).length > 0) resolve()
    })
  })
  const sheet = { 'd.csv': `place,day,${measure}\n310118,2022-06-01,5\n` }
  expect((await command(sheet, ['d.csv'], db)).code).toBe(0)
  await told
  expect(await expectedFrom(app)).toEqual(['2022-06-01'])
  expect(await completenessOf(app)).toMatchObject({ reported: 1, expected: 1 })
  // What somebody was about to commit is still there.
  expect((await app.fetch(new Request(`${at}/imports/${id}`))).status).toBe(200)
  await open.close()
  await db.close()
})
