import { pathToFileURL } from 'node:url'
import { loadCatalog } from './catalog/load.ts'
import { openFolder } from './db/engines/open-folder.ts'
import { openPostgres } from './db/engines/open-postgres.ts'
import { runImport } from './ingest/import/run-import.ts'
import { readSettings, SettingsError } from './settings.ts'

/** `npm run import -- FILE …`; `--help` says all there is to say. */
async function main(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const settings = readSettings(env)
  return runImport({
    argv,
    // npm runs scripts in the package's folder; the files were typed where the person stood.
    folder: env.INIT_CWD ?? process.cwd(),
    settings,
    catalog: loadCatalog(settings.catalog ?? undefined),
    now: new Date(),
    locale: /^en/i.test(env.LC_ALL ?? env.LANG ?? '') ? 'en' : 'zh',
    open: () =>
      settings.databaseUrl === null ? openFolder(settings.data) : openPostgres(settings.databaseUrl),
    print: (text) => process.stdout.write(`${text.trimEnd()}\n`),
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = await main(process.argv.slice(2), process.env)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}
