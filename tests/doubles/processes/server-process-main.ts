import { quietLog } from '#server/context.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { readHead } from '#server/db/revisions.ts'
import { startServer } from '#server/main.ts'
import { readSettings } from '#server/settings.ts'
import { areas, sites } from '#tests/api/town.ts'

/** What `startServerProcess` runs: a server on the tests' small town. Its first line is its address. */
const server = await startServer({ settings: readSettings(process.env), log: quietLog, dist: null })
if ((await readHead(server.instance.db)).placesRevision === 0)
  await loadInstance(server.instance.db, { areas, sites })
process.once('SIGTERM', () => server.stop().then(() => process.exit(0)))
process.stdout.write(`${server.url}\n`)
