import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import { areas, catalog, contextOf, sites } from '#tests/api/town.ts'
import { emptyDatabase } from '#tests/doubles/database.ts'
import { renewedApp } from './renewed-app.ts'

let db: Database
beforeEach(async () => {
  db = await emptyDatabase('pglite')
  await loadInstance(db, { areas, sites })
})
afterEach(() => db.close())

test('a renewal leaves nobody behind who listens', async () => {
  const feed = await openChangeFeed(db)
  let listening = 0
  const counted =
    <L>(listen: (listener: L) => () => void) =>
    (listener: L) => {
      const stop = listen(listener)
      listening++
      return () => {
        listening--
        stop()
      }
    }
  const live = {
    ...feed,
    subscribe: counted(feed.subscribe),
    hear: counted(feed.hear),
    whenClosing: counted(feed.whenClosing),
  }
  let names = 0
  const measures = (n: number) => ({
    ...catalog,
    measures: catalog.measures.map((one) => ({ ...one, name: { zh: `第${n}`, en: `No. ${n}` } })),
  })
  const app = renewedApp({
    ...contextOf(db, live, catalog, '2022-03-10T12:00:00+08:00'),
    isDemonstration: false,
    readCatalog: async () => measures(names),
    close: async () => {},
  })
  const shown = async () => {
    const answer = await app.fetch(new Request('http://127.0.0.1/api/catalog'))
    const { measures: all } = (await answer.json()) as { measures: { name: { en: string } }[] }
    return all[0]!.name.en
  }
  await shown()
  const before = listening
  expect(before).toBeGreaterThan(0)
  for (names = 1; names <= 5; names++) {
    const renewed = new Promise<void>((resolve) => {
      // The first time it is asked for, the second time it can be had.
      let times = 0
      const stop = feed.hear((subject) => {
        if (subject !== 'catalog' || ++times < 2) return
        stop()
        resolve()
      })
    })
    await live.announce('catalog')
    await renewed
    expect(await shown()).toBe(`No. ${names}`)
  }
  expect(listening).toBe(before)
  await feed.close()
})
