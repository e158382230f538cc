import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtinCatalog } from '#server/catalog/builtin.ts'
import type { Database } from '#server/db/database.ts'
import { parseArguments } from '#server/ingest/import/arguments.ts'
import { collectFindings } from '#server/ingest/import/finding.ts'
import { planImport } from '#server/ingest/import/plan-import.ts'
import { openSource, type SourceFile } from '#server/ingest/import/read/source-file.ts'
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

/** The plan for these files in an empty instance, each followed by its own options (`{ 'a.csv': ['--kind', 'compound'] }`). */
export async function planOf(files: Files, options: Record<string, string[]> = {}, flags: string[] = []) {
  const argv = [...flags, ...Object.keys(files).flatMap((file) => [file, ...(options[file] ?? [])])]
  const request = parseArguments(argv)
  const findings = collectFindings()
  const sources: SourceFile[] = []
  for (const { path, options: own } of request.files) {
    const input = { file: path, bytes: new Uint8Array(bytesOf(files[path]!)), options: own, mapping: null }
    const source = await openSource(input, findings)
    if (source) sources.push(source)
  }
  const context = { catalog: builtinCatalog, now, timeZone: 'Asia/Shanghai', known: null }
  return planImport(sources, request, context, findings)
}

type Plan = Awaited<ReturnType<typeof planOf>>

/** `code file:row column` of all that has to be mended, and what a file asks. */
export async function faultsOf(...args: Parameters<typeof planOf>): Promise<string[]> {
  const { findings, figures } = await planOf(...args)
  const named = (code: string, file: string, row: number | null, header?: string) =>
    [code, `${file}:${row ?? ''}`, header].filter(Boolean).join(' ')
  return [
    ...findings
      .filter(({ severity }) => severity !== 'note')
      .map(({ code, file, row, column }) => named(code, file, row, column?.header)),
    ...figures.flatMap(({ source: { file }, staging }) => [
      ...staging.questions.map((one) =>
        named(`asks-${one.ask}`, file, null, 'header' in one ? one.header : ''),
      ),
      ...(staging.rows?.findings ?? [])
        .filter(({ severity }) => severity === 'fault')
        .map(({ code, row, header }) => named(code, file, row, header)),
    ]),
  ]
}

/** The values of all figures of a plan, in the order of their files. */
export const valuesOf = ({ figures }: Plan): number[] =>
  figures.flatMap(({ staging }) => [...(staging.rows?.candidates.value ?? [])])

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
  }).finally(() => rmSync(folder, { recursive: true }))
  return { code, text: printed.join('\n') }
}
