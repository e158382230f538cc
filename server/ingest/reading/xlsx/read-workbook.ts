import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import type { ZipEntry } from '#server/ingest/reading/zip/entries.ts'
import { readXml } from './parse-xml.ts'

export interface SheetPart {
  name: string
  hidden: boolean
  entry: ZipEntry
}

/** What a workbook says of itself, and where its parts are. */
export interface Workbook {
  sheets: SheetPart[]
  /** Days are counted from 1904, as old Macintosh files do. */
  from1904: boolean
  styles: ZipEntry | null
  strings: ZipEntry | null
}

type Entries = ReadonlyMap<string, ZipEntry>

/** Throws `not-a-workbook` for any other zip file, `broken-workbook` where a sheet is not where it should be. */
export function readWorkbook(entries: Entries): Workbook {
  const [main] = relationsOf(entries, '').filter(({ type }) => type === 'officeDocument')
  const path = main?.path ?? 'xl/workbook.xml'
  const entry = path.endsWith('.xml') ? entries.get(path) : undefined
  if (!entry) throw new ReadFailure('not-a-workbook', {})
  const relations = relationsOf(entries, path)
  const part = (wanted: string) =>
    entries.get(relations.find(({ type }) => type === wanted)?.path ?? '') ?? null
  const sheets: SheetPart[] = []
  let from1904 = false
  readXml(entry, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const relation = relations.find((one) => one.id === id)
      // Charts and macros have sheets too.
      if (relation && relation.type !== 'worksheet') return
      const sheet = entries.get(relation?.path ?? '')
      if (!sheet || sheets.some((one) => one.entry === sheet))
        throw new ReadFailure('broken-workbook', { part: attributes.name ?? '' })
      const state = attributes.state ?? 'visible'
      sheets.push({ name: attributes.name ?? '', hidden: state !== 'visible', entry: sheet })
    },
  })
  if (sheets.length === 0) throw new ReadFailure('not-a-workbook', {})
  return { sheets, from1904, styles: part('styles'), strings: part('sharedStrings') }
}

interface Relation {
  id: string
  /** Last word of its address: the strict and the usual format differ before it. */
  type: string
  path: string
}

/** What a part points at, by `_rels/NAME.rels` beside it; the package itself is ''. */
function relationsOf(entries: Entries, path: string): Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const entry = entries.get(`${folder}_rels/${path.slice(folder.length)}.rels`)
  const found: Relation[] = []
  if (!entry) return found
  readXml(entry, {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path: resolve(folder, Target) })
    },
  })
  return found
}

function resolve(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.toLowerCase().split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
