import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { readMeta } from '#server/db/meta.ts'
import { readAreas } from '#server/db/read-areas.ts'
import { readHead } from '#server/db/revisions.ts'
import type { Settings } from '#server/settings.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { ArgumentError, parseArguments, type Request } from './arguments.ts'
import { collectFindings } from './finding.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { shortNames } from './read/short-names.ts'
import type { InputFile } from './read/source-file.ts'
import { say } from './words/describe.ts'
import { help } from './words/help.ts'
import { writeReport } from './words/write-report.ts'

export interface ImportRun {
  argv: readonly string[]
  /** Relative paths are taken from here. */
  folder: string
  settings: Settings
  catalog: Catalog
  now: Date
  /** Of the terminal; `--lang` goes before it. */
  locale: Locale
  /** Opened only once there is something to write. */
  open(): Promise<Database>
  print(text: string): void
}

const demonstrationMark = 'demonstration'

/** One run of the command. Answers the exit code: 0 imported (or would be), 1 refused, 2 not understood. */
export async function runImport(run: ImportRun): Promise<0 | 1 | 2> {
  const { settings, catalog } = run
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
  if (settings.demo === true) {
    run.print(say('demoOn', {}, locale))
    return 1
  }
  const began = performance.now()
  const plan = await readPlan(request, run)
  const report = (outcome: Parameters<typeof writeReport>[1]) =>
    run.print(writeReport(plan, outcome, catalog, locale))
  if (plan.refused) {
    report({ outcome: 'refused' })
    return 1
  }
  if (request.dryRun) {
    report({ outcome: 'dry-run' })
    return 0
  }
  const refusal = await load(plan, run, locale)
  if (refusal !== null) {
    run.print(refusal)
    return 1
  }
  const folder = settings.data === './data' ? '' : `LOOKOUT_DATA=${settings.data} `
  const start = settings.databaseUrl === null ? `${folder}npm start` : 'DATABASE_URL=… npm start'
  report({ outcome: 'imported', seconds: (performance.now() - began) / 1000, start })
  return 0
}

async function readPlan({ files, ...request }: Request, run: ImportRun): Promise<ImportPlan> {
  const names = shortNames(files.map(({ path }) => path))
  const unread = collectFindings()
  const inputs: InputFile[] = []
  for (const [i, { path, options }] of files.entries()) {
    const file = names[i]!
    try {
      inputs.push({ file, bytes: await readFile(resolve(run.folder, path)), options })
    } catch (error) {
      unread.add('unreadable', { file }, { reason: error instanceof Error ? error.message : String(error) })
    }
  }
  const plan = planImport(inputs, request, {
    catalog: run.catalog,
    now: run.now,
    timeZone: run.settings.timeZone,
  })
  if (unread.list.length === 0) return plan
  return { ...plan, findings: [...unread.list, ...plan.findings], refused: true, couldLeaveOut: 0 }
}

/** Writes the plan into the instance if that is empty; else the sentence that says why not. */
async function load(plan: ImportPlan, { open, settings }: ImportRun, locale: Locale): Promise<string | null> {
  let db: Database | undefined
  try {
    db = await open()
    const areas = (await readAreas(db)).length
    const { revision } = await readHead(db)
    const isTown = (await readMeta(db, demonstrationMark)) === 'on'
    if (areas === 0 && revision === 0 && !isTown) {
      await loadInstance(db, plan.population)
      return null
    }
    const where =
      settings.databaseUrl === null
        ? say('folder', { folder: settings.data }, locale)
        : say('server', {}, locale)
    return say(isTown ? 'demonstration' : 'notEmpty', { where, areas, revision }, locale)
  } catch (error) {
    return say('failed', { reason: error instanceof Error ? error.message : String(error) }, locale)
  } finally {
    await db?.close()
  }
}
