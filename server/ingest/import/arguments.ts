import { parseArgs } from 'node:util'
import { DayOrder, SheetMapping } from '#src/contract/handing-in/imports.ts'
import { PointFix } from '#src/contract/handing-in/place-imports.ts'
import { Author, Day, type Locale } from '#src/contract/primitives.ts'
import { type Datum, isDatum } from './geo/datum.ts'
import { isRole, type Role } from './read/roles.ts'

/** What may follow a file's name. */
export interface FileOptions {
  datum?: Datum
  kind?: string
  measure?: string
  breakdown?: string
  place?: string
  every?: 'day' | 'week'
  attribution?: string
  /** Path of a mapping as `GET /api/mappings` and the pages have it. */
  mapping?: string
  sheet?: string
  day?: string
  year?: number
  dayOrder?: DayOrder
  /** How rows with misplaced coordinates are read. */
  fix?: readonly PointFix[]
  /** The file is all there is. */
  replaces?: boolean
  /** Headers whose figures add up. */
  column: readonly string[]
  columns: Readonly<Partial<Record<Role, string>>>
}

export interface Request {
  files: readonly { path: string; options: FileOptions }[]
  /** Who brings the figures; null: not said. */
  author: string | null
  note: string
  /** Why known values change. */
  reason: string
  dryRun: boolean
  rejectBadRows: boolean
  help: boolean
  lang: Locale | null
  /** Code and name of the top area, where no table has it. */
  root: { code: string; name: string } | null
}

/** A mistake on the command line; `option` and `found` say which. */
export class ArgumentError extends Error {
  readonly option: string
  readonly found: string

  constructor(option: string, found: string) {
    super(`${option} ${found}`)
    this.name = 'ArgumentError'
    this.option = option
    this.found = found
  }
}

/** Of notes and reasons, as the batches keep them. */
const textLimit = 500

const perFile = [
  'datum',
  'fix',
  'kind',
  'measure',
  'breakdown',
  'place',
  'every',
  'attribution',
  'column',
  'columns',
  'mapping',
  'sheet',
  'day',
  'year',
  'day-order',
]
const ofCommand = ['lang', 'root', 'author', 'note', 'reason']
const flags = ['dry-run', 'reject-bad-rows', 'help', 'replaces']
const options = Object.fromEntries([
  ...[...perFile, ...ofCommand].map((name) => [name, { type: 'string', multiple: true }] as const),
  ...flags.map((name) => [name, { type: 'boolean' }] as const),
])

/** Options after a file are that file's; before the first file they hold for all. */
export function parseArguments(argv: readonly string[]): Request {
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const request: Omit<Request, 'files'> = {
    author: null,
    note: '',
    reason: '',
    dryRun: false,
    rejectBadRows: false,
    help: false,
    lang: null,
    root: null,
  }
  const shared: FileOptions = { column: [], columns: {} }
  const files: { path: string; options: FileOptions }[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') files.push({ path: token.value, options: shared })
    if (token.kind !== 'option') continue
    const { name, value = '' } = token
    const isKnown = Object.hasOwn(options, name) && (flags.includes(name) || value !== '')
    if (!isKnown) throw new ArgumentError(token.rawName, value)
    if (takeForAll(request, name, value)) continue
    const last = files.at(-1)
    if (last) last.options = withOption(last.options, name, value)
    else Object.assign(shared, withOption(shared, name, value))
  }
  return { ...request, files }
}

/** Whether it is an option of the whole command. */
function takeForAll(request: Omit<Request, 'files'>, name: string, value: string): boolean {
  if (name === 'dry-run') request.dryRun = true
  else if (name === 'reject-bad-rows') request.rejectBadRows = true
  else if (name === 'help') request.help = true
  else if (name === 'lang') request.lang = choice(name, value, ['zh', 'en'] as const)
  else if (name === 'root') request.root = readRoot(value)
  else if (name === 'note' || name === 'reason') request[name] = value.slice(0, textLimit)
  else if (name === 'author') request.author = parsed(Author, '--author', value)
  else return false
  return true
}

function withOption(options: FileOptions, name: string, value: string): FileOptions {
  if (name === 'column') return { ...options, column: [...options.column, value] }
  if (name === 'columns') return { ...options, columns: { ...options.columns, ...readColumns(value) } }
  if (name === 'datum' && !isDatum(value)) throw new ArgumentError('--datum', value)
  if (name === 'fix') return { ...options, fix: readFixes(value) }
  if (name === 'every') choice(name, value, ['day', 'week'])
  if (name === 'replaces') return { ...options, replaces: true }
  if (name === 'day-order') return { ...options, dayOrder: parsed(DayOrder, '--day-order', value) }
  if (name === 'day') return { ...options, day: parsed(Day, '--day', value) }
  if (name === 'year')
    return { ...options, year: parsed(SheetMapping.shape.year.unwrap(), '--year', Number(value)) }
  return { ...options, [name]: value }
}

function readFixes(text: string): PointFix[] {
  return text.split(',').map((fix) => parsed(PointFix, '--fix', fix))
}

function readColumns(text: string): Partial<Record<Role, string>> {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [role = '', header = ''] = pair.split('=')
      if (!isRole(role) || header === '') throw new ArgumentError('--columns', pair)
      return [role, header]
    }),
  )
}

function readRoot(text: string) {
  const match = /^([^=/\s]+)=(.+)$/.exec(text)
  if (!match) throw new ArgumentError('--root', text)
  return { code: match[1]!, name: match[2]! }
}

function parsed<T>(
  schema: { safeParse(value: unknown): { success: boolean; data?: T } },
  option: string,
  value: unknown,
): T {
  const { success, data } = schema.safeParse(value)
  if (!success) throw new ArgumentError(option, String(value))
  return data as T
}

function choice<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const found = choices.find((one) => one === value)
  if (!found) throw new ArgumentError(`--${name}`, value)
  return found
}
