import type { Api } from '#server/api.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { importsOf } from '#server/ingest/staging/imports.ts'
import type { ImportSessions } from '#server/ingest/staging/sessions.ts'
import { registerCommitImport } from './commit.ts'
import { registerDeleteImport } from './delete.ts'
import { registerFindings } from './findings.ts'
import { registerGetImport } from './get.ts'
import { registerPutMapping } from './mapping.ts'
import { registerPostImport } from './post.ts'
import { registerMarkedSheet } from './report.ts'
import { registerDifference } from './rows.ts'

/** A file on its way in: looked at from all sides before anything is changed. All of it needs the right to write. */
export function registerImports(app: Api, instance: Instance, sessions?: ImportSessions): void {
  const imports = importsOf(instance, sessions)
  registerPostImport(app, imports)
  registerGetImport(app, imports)
  registerPutMapping(app, imports)
  registerFindings(app, imports)
  registerDifference(app, imports)
  registerMarkedSheet(app, imports)
  registerCommitImport(app, imports)
  registerDeleteImport(app, imports)
}
