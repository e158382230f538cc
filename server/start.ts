import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { FolderInUse } from './db/engines/open-folder.ts'
import type { Progress } from './db/loading/population.ts'
import { buildClient, isClientStale } from './hosts/build-client.ts'
import { type RunningServer, startServer } from './main.ts'
import type { Demonstration } from './open-instance.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const print = (line: string) => void process.stdout.write(`${line}\n`)
const steps = { places: '区域与点位 places', reports: '上报数据 reports', index: '索引 index' }

async function main(): Promise<void> {
  const began = performance.now()
  const settings = readSettings(process.env)
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' }, pino.destination(2))
  const isStale = isClientStale(root)
  if (isStale) print('正在构建页面  Building the pages …')
  const prepared = isStale ? buildClient(root) : Promise.resolve()
  // Awaited in startServer; until then a failure must not count as nobody's.
  prepared.catch(() => {})
  const demonstration = settings.demo === false ? undefined : await demonstrationTown()
  const dist = join(root, 'dist')
  const server = await startServer({
    settings,
    log,
    dist,
    prepared,
    demonstration,
    progress: printProgress(),
  })
  const stopFeeder = server.instance.isDemonstration ? await startFeeding(server, settings) : () => {}
  stopOnSignal(server, stopFeeder)
  print(`瞭望 Lookout: ${server.url}  (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  if (server.instance.isDemonstration)
    print('演示数据  Demonstration data: an invented town, nothing on screen is real.')
  server.readAhead()
}

async function demonstrationTown(): Promise<Demonstration> {
  const { townClock } = await import('#mocks/town/generate-town.ts')
  return {
    start: townClock,
    async seed(db, options) {
      print('正在生成演示街镇  Making the demonstration town …')
      const { seedDemo } = await import('#mocks/town/seed.ts')
      return seedDemo(db, options)
    },
  }
}

async function startFeeding({ url, instance }: RunningServer, { token }: Settings): Promise<() => void> {
  const { startFeeder } = await import('#mocks/town/feeder.ts')
  const stopped = new AbortController()
  const { clock, log } = instance
  void startFeeder({
    baseUrl: url.replace('//0.0.0.0', '//127.0.0.1').replace('//[::]', '//[::1]'),
    clock,
    signal: stopped.signal,
    ...(token !== null && { token }),
    onRefused: (problem) => log.warn({ problem }, 'feeder was refused'),
  }).catch((error) => log.error({ error: String(error) }, 'feeder stopped'))
  return () => stopped.abort()
}

function printProgress(): Progress {
  let last = ''
  return ({ name, done, of }) => {
    const line = `  ${steps[name]} ${of > 0 ? Math.floor((100 * done) / of) : 100}%`
    if (line !== last) print(line)
    last = line
  }
}

/** The first signal stops in good order; a second one at once. */
function stopOnSignal(server: RunningServer, stopFeeder: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      print('正在停止  Stopping …')
      process.once(signal, () => process.exit(1))
      stopFeeder()
      server.stop().then(
        () => process.exit(0),
        (error) => {
          process.stderr.write(`${error}\n`)
          process.exit(1)
        },
      )
    })
}

main().catch((error: NodeJS.ErrnoException) => {
  const isExpected = error instanceof SettingsError || error instanceof FolderInUse
  if (error.code === 'EADDRINUSE')
    process.stderr.write('The port is in use; choose another with LOOKOUT_PORT\n')
  else process.stderr.write(`${isExpected ? error.message : error.stack}\n`)
  process.exit(isExpected ? 2 : 1)
})
