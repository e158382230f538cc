import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { townClock } from '#mocks/town/generate-town.ts'
import { seedDemo } from '#mocks/town/seed.ts'
import { runningClock } from '#server/clock.ts'
import { packArchive } from '#server/db/engines/pglite-archive.ts'
import { demoPlugin } from './demo-plugin.ts'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** The window shown first and the one before it, in whole weeks; the years before would only be bytes to fetch. */
const from = '2022-01-31'

/** Static files that are product and server in one: `folder` can be served by anything, at any path. */
export async function buildDemo(folder: string): Promise<void> {
  // Whoever starts this from a test has another one, and would get React's slow development build.
  process.env.NODE_ENV = 'production'
  await build({
    root: projectRoot,
    configFile: join(projectRoot, 'vite.config.ts'),
    mode: 'demo',
    base: './',
    logLevel: 'error',
    plugins: [demoPlugin()],
    build: { outDir: folder, emptyOutDir: true },
  })
  const town = await packArchive((db) => seedDemo(db, { clock: runningClock(townClock), from }))
  await writeFile(join(folder, 'town.bin'), town.stream())
}
