/** What a deployment may choose; design.md §8. */
export interface Settings {
  host: string
  port: number
  /** Folder of the embedded database; `memory:` keeps it in memory. */
  data: string
  databaseUrl: string | null
  /** Null: the demonstration town in an empty embedded database, else whatever is there. */
  demo: boolean | null
  catalog: string | null
  token: string | null
  /** Who may read: everybody who reaches the server, or only with the token or a read-only link. */
  access: 'open' | 'closed'
  timeZone: string
  basemap: string | null
}

export class SettingsError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'SettingsError'
    this.problems = problems
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads and checks every variable, and throws one `SettingsError` naming all that are wrong. */
export function readSettings(env: Environment): Settings {
  const problems: string[] = []
  const get = (name: string) => env[name]?.trim() || null
  const settings: Settings = {
    host: get('LOOKOUT_HOST') ?? '127.0.0.1',
    port: readPort(get('LOOKOUT_PORT') ?? '4173', problems),
    data: get('LOOKOUT_DATA') ?? './data',
    databaseUrl: get('DATABASE_URL'),
    demo: readSwitch('LOOKOUT_DEMO', get('LOOKOUT_DEMO'), problems),
    catalog: get('LOOKOUT_CATALOG'),
    token: get('LOOKOUT_TOKEN'),
    access: readAccess(get('LOOKOUT_ACCESS'), problems),
    timeZone: get('LOOKOUT_TIME_ZONE') ?? 'Asia/Shanghai',
    basemap: get('LOOKOUT_BASEMAP'),
  }
  if (settings.databaseUrl !== null && !/^postgres(ql)?:\/\/./.test(settings.databaseUrl))
    problems.push('DATABASE_URL must look like postgres://user:password@host:5432/name')
  if (!isTimeZone(settings.timeZone))
    problems.push(`LOOKOUT_TIME_ZONE: "${settings.timeZone}" is not a time zone such as Asia/Shanghai`)
  if (settings.token !== null && settings.token.length < 8)
    problems.push('LOOKOUT_TOKEN must have at least 8 characters')
  if (settings.access === 'closed' && settings.token === null)
    problems.push('LOOKOUT_ACCESS is closed, so LOOKOUT_TOKEN must be set: nobody could look')
  if (problems.length > 0) throw new SettingsError(problems)
  return settings
}

/** Only this machine can reach the server, so writing needs no token. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function readPort(text: string, problems: string[]): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port
  problems.push(`LOOKOUT_PORT: "${text}" is not a port (0 to 65535; 0 takes a free one)`)
  return 0
}

function readSwitch(name: string, text: string | null, problems: string[]): boolean | null {
  if (text === null) return null
  if (text === 'on' || text === 'off') return text === 'on'
  problems.push(`${name}: "${text}" is neither on nor off`)
  return null
}

function readAccess(text: string | null, problems: string[]): Settings['access'] {
  if (text === null || text === 'open' || text === 'closed') return text ?? 'open'
  problems.push(`LOOKOUT_ACCESS: "${text}" is neither open nor closed`)
  return 'closed'
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
