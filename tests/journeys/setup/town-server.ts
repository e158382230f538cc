import { townClock } from '#mocks/town/generate-town.ts'
import { seedDemo } from '#mocks/town/seed.ts'
import { quietLog } from '#server/context.ts'
import { startServer } from '#server/main.ts'
import { readSettings } from '#server/settings.ts'

/** What the journeys visit: the product as `npm start` serves it, a shorter history, and nobody feeding it. Its first line is its address. */
const server = await startServer({
  settings: readSettings(process.env),
  log: quietLog,
  dist: process.env.JOURNEY_DIST || null,
  demonstration: {
    start: townClock,
    seed: (db, options) => seedDemo(db, { ...options, from: '2022-03-01' }),
  },
})
process.once('SIGTERM', () => server.stop().then(() => process.exit(0)))
process.stdout.write(`${server.url}\n`)
