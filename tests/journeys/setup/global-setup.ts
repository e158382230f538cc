import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { buildClient, isClientStale } from '#server/hosts/build-client.ts'
import { keepProgramsIn } from '#tests/doubles/processes/started-program.ts'
import { browserFlags, findBrowser } from './find-browser.ts'
import { startProduct, temporaryFolder } from './product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the product on the small demonstration town. */
    address: string
    /** Where the journeys' one browser listens. */
    browser: string
    /** The built product. */
    dist: string
    /** A data folder with the small town as it was made: to be copied, never to be opened. */
    town: string
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** One build, one town, one server and one browser for all journeys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const programs = temporaryFolder('programs')
  keepProgramsIn(programs.path)
  const town = temporaryFolder('town')
  const making = startProduct({ dist: null, data: town.path }).then((server) => server.stop())
  if (isClientStale(root)) await buildClient(root)
  await making
  // A copy: whoever builds while the journeys run takes no files away from them.
  const dist = temporaryFolder('dist', join(root, 'dist'))
  const data = temporaryFolder('data', town.path)
  const server = await startProduct({ dist: dist.path, data: data.path })
  const browser = await chromium.launchServer({
    executablePath: findBrowser(),
    args: browserFlags,
    host: '127.0.0.1',
  })
  project.provide('address', server.url)
  project.provide('browser', browser.wsEndpoint())
  project.provide('dist', dist.path)
  project.provide('town', town.path)
  return async () => {
    await browser.close()
    await server.stop()
    for (const folder of [town, dist, data, programs]) folder.remove()
  }
}
