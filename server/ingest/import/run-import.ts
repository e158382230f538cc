import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Database } from '#server/db/database.ts'
import { readMeta } from '#server/db/meta.ts'
import { readAreas } from '#server/db/places/read-areas.ts'
import { readHead } from '#server/db/revisions.ts'
import type { Settings } from '#server/settings.ts'
import type { CatalogFile } from '#src/contract/catalog.ts'
import { SheetMapping } from '#src/contract/handing-in/imports.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { ArgumentError, type FileOptions, parseArguments, type Request } from './arguments.ts'
import { commitPlan } from './commit-plan.ts'
import { collectFindings, type Findings } from './finding.ts'
import { type KnownInstance, readInstance } from './known-instance.ts'
import { planImport } from './plan-import.ts'
import { shortNames } from './read/short-names.ts'
import { openSource, type SourceFile } from './read/source-file.ts'
import { say } from './words/describe.ts'
import { help } from './words/help.ts'
import { type Outcome, writeReport } from './words/write-report.ts'

export interface ImportRun {
  argv: readonly string[]
  /** Relative paths are taken from here. */
  folder: string
  settings: Settings
  catalog: CatalogFile
  now: Date
  /** Of the terminal; `--lang` goes before it. */
  locale: Locale
  /** Opened only once there is something to compare with, or to write. */
  open(): Promise<Database>
  print(text: string): void
}

const demonstrationMark = 'demonstration'

/** One run of the command. Answers the exit code: 0 imported (or would be), 1 refused, 2 not understood. */
export async function runImport(run: ImportRun): Promise<0 | 1 | 2> {
  let request: Request
  try {
    request = parseArguments(run.argv)
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error
    run.print(say('badArgument', { option: error.option, found: error.found }, run.locale))
    return 2
  }
  const locale = request.lang ?? run.locale
  if (request.help || request.files.length === 0) {
    run.print(help[locale])
    return request.help ? 0 : 2
  }
  if (run.settings.demo === true) {
    run.print(say('demoOn', {}, locale))
    return 1
  }
  return importFiles(run, request, locale)
}

async function importFiles(run: ImportRun, request: Request, locale: Locale): Promise<0 | 1> {
  const began = performance.now()
  const findings = collectFindings()
  const sources = await readSources(request, run, findings)
  const refuse = (words: string): 1 => {
    run.print(words)
    return 1
  }
  let db: Database | null = null
  try {
    // Figures alone go to an instance that is there; places go to an empty one, which is asked only when they are sound.
    const isForKnown = sources.length > 0 && sources.every(({ holds }) => holds === 'figures')
    let known: KnownInstance | null = null
    if (isForKnown) {
      db = await run.open()
      if ((await readMeta(db, demonstrationMark)) === 'on')
        return refuse(await notForImport(db, run, locale, 'demonstration'))
      known = await readInstance(db, run.catalog)
    }
    const { catalog, now, settings } = run
    const plan = await planImport(
      sources,
      request,
      { catalog, now, timeZone: settings.timeZone, known },
      findings,
    )
    const report = (outcome: Outcome) => run.print(writeReport(plan, outcome, catalog, locale))
    if (plan.refused) {
      report({ outcome: 'refused' })
      return 1
    }
    if (request.dryRun) {
      report({ outcome: 'dry-run' })
      return 0
    }
    db ??= await run.open()
    if (known === null) {
      const refusal = await refusalOf(db)
      if (refusal) return refuse(await notForImport(db, run, locale, refusal))
    }
    const committed = await commitPlan(db, plan, request, run)
    if (!committed) return refuse(say('outdated', {}, locale))
    const start = startCommand(settings)
    report({ outcome: 'imported', seconds: (performance.now() - began) / 1000, start, committed })
    return 0
  } catch (error) {
    return refuse(say('failed', { reason: reasonOf(error) }, locale))
  } finally {
    await db?.close()
  }
}

async function readSources({ files }: Request, run: ImportRun, findings: Findings): Promise<SourceFile[]> {
  const names = shortNames(files.map(({ path }) => path))
  const sources: SourceFile[] = []
  for (const [i, { path, options }] of files.entries()) {
    const file = names[i]!
    try {
      const bytes = new Uint8Array(await readFile(resolve(run.folder, path)))
      const mapping = await readMapping(options, file, run, findings)
      const source = await openSource({ file, bytes, options, mapping }, findings)
      if (source) sources.push(source)
    } catch (error) {
      findings.add('unreadable', { file }, { reason: reasonOf(error) })
    }
  }
  return sources
}

async function readMapping(
  { mapping: path }: FileOptions,
  file: string,
  run: ImportRun,
  findings: Findings,
): Promise<SheetMapping | null> {
  if (path === undefined) return null
  try {
    return SheetMapping.parse(JSON.parse(await readFile(resolve(run.folder, path), 'utf8')))
  } catch (error) {
    findings.add('bad-mapping', { file }, { path, reason: reasonOf(error) })
    return null
  }
}

/** Why places may not go in here; null where they may. */
async function refusalOf(db: Database): Promise<'notEmpty' | 'demonstration' | null> {
  if ((await readMeta(db, demonstrationMark)) === 'on') return 'demonstration'
  const { revision, placesRevision } = await readHead(db)
  return revision === 0 && placesRevision === 0 ? null : 'notEmpty'
}

async function notForImport(
  db: Database,
  { settings }: ImportRun,
  locale: Locale,
  why: 'notEmpty' | 'demonstration',
): Promise<string> {
  const { revision } = await readHead(db)
  const areas = (await readAreas(db)).length
  const where =
    settings.databaseUrl === null
      ? say('folder', { folder: settings.data }, locale)
      : say('server', {}, locale)
  return say(why, { where, areas, revision }, locale)
}

function startCommand({ data, databaseUrl }: Settings): string {
  const folder = data === './data' ? '' : `LOOKOUT_DATA=${data} `
  return databaseUrl === null ? `${folder}npm start` : 'DATABASE_URL=… npm start'
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
