import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtinCatalog } from '#server/catalog/builtin.ts'
import type { Database } from '#server/db/database.ts'
import { parseArguments } from '#server/ingest/import/arguments.ts'
import { planImport } from '#server/ingest/import/plan-import.ts'
import { runImport } from '#server/ingest/import/run-import.ts'
import { readSettings } from '#server/settings.ts'

export const now = new Date('2022-06-03T08:00:00+08:00')

/** A small city: `310118` with 徐泾镇 and one committee, and 长宁区 with a town. */
export const tree = {
  'areas.csv': 'code,name,cityCode,provinceCode\n310105,长宁区,3101,31\n310118,青浦区,3101,31\n',
  'streets.csv':
    'code,name,areaCode,provinceCode,cityCode\n310105009,虹桥街道,310105,31,3101\n310118106,徐泾镇,310118,31,3101\n',
  'villages.csv':
    'code,name,streetCode,provinceCode,cityCode,areaCode\n310118106005,徐安居委会,310118106,31,3101,310118\n',
}

export type Files = Record<string, string | Uint8Array>

const bytesOf = (text: string | Uint8Array) =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text

/** The plan for these files, each followed by its own options (`{ 'a.csv': ['--kind', 'compound'] }`). */
export function planOf(files: Files, options: Record<string, string[]> = {}, flags: string[] = []) {
  const argv = [...flags, ...Object.keys(files).flatMap((file) => [file, ...(options[file] ?? [])])]
  const request = parseArguments(argv)
  const inputs = request.files.map(({ path, options: own }) => ({
    file: path,
    bytes: bytesOf(files[path]!),
    options: own,
  }))
  return planImport(inputs, request, { catalog: builtinCatalog, now, timeZone: 'Asia/Shanghai' })
}

/** `code file:row column` of each finding that is more than a note. */
export function faultsOf(...args: Parameters<typeof planOf>): string[] {
  return planOf(...args)
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ code, file, row, column }) =>
      [code, `${file}:${row ?? ''}`, column?.header].filter(Boolean).join(' '),
    )
}

/** Runs the command as a person would, on files written to a folder of their own. */
export async function command(
  files: Files,
  argv: string[],
  db: Database | null,
  env: Record<string, string> = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'lookout-import-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const printed: string[] = []
  const code = await runImport({
    argv,
    folder,
    settings: readSettings({ LOOKOUT_DATA: 'memory:', ...env }),
    catalog: builtinCatalog,
    now,
    locale: 'en',
    open: async () => {
      if (!db) throw new Error('opened although nothing was to be written')
      // The command closes what it opened; the test goes on with it.
      return { ...db, close: async () => {} }
    },
    print: (text) => printed.push(text),
  })
  return { code, text: printed.join('\n') }
}
