import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { CatalogFile } from '#src/contract/catalog.ts'
import { builtinCatalog } from './builtin.ts'
import { catalogFaults } from './faults.ts'

/** The deployment's catalogue file, or the built-in one. Throws one error that names every fault of the file. */
export function loadCatalog(path?: string, fallback: CatalogFile = builtinCatalog): CatalogFile {
  if (!path) return fallback
  const parsed = CatalogFile.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new Error(`Catalogue ${path}:\n${z.prettifyError(parsed.error)}`)
  const faults = catalogFaults(parsed.data)
  if (faults.length > 0) throw new Error(`Catalogue ${path}:\n${faults.join('\n')}`)
  return parsed.data
}
