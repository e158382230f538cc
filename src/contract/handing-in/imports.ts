import { z } from 'zod'
import { Author, Day, Moment, Revision, Slug } from '#src/contract/primitives.ts'
import { Batch } from './batches.ts'

/** What a column of a sheet holds. A `value` column may stand for one measure, one breakdown key or one day. */
export const ColumnUse = z.discriminatedUnion('role', [
  z.object({ role: z.literal('ignore') }),
  /** A code, an official name, a spoken alias, or a code of the file's own (`placeCodes`). */
  z.object({ role: z.literal('place') }),
  /** The name or code of an area around the place, which tells places of one name apart. */
  z.object({ role: z.literal('within') }),
  /** The day; beside columns of the year and the month, the date alone. */
  z.object({ role: z.literal('day') }),
  z.object({ role: z.literal('month') }),
  z.object({ role: z.literal('year') }),
  z.object({ role: z.literal('measure') }),
  z.object({ role: z.literal('breakdown') }),
  z.object({
    role: z.literal('value'),
    measure: Slug.optional(),
    key: Slug.optional(),
    day: Day.optional(),
    /** Of a sheet with a place a column: the file's own words for it. */
    place: z.string().min(1).max(200).optional(),
  }),
  z.object({ role: z.literal('qualifier') }),
  z.object({ role: z.literal('estimated') }),
  z.object({ role: z.literal('reason') }),
])
export type ColumnUse = z.infer<typeof ColumnUse>

/** The order of `03/05/2022`: asked where it is not certain, never guessed. */
export const DayOrder = z.enum(['month-first', 'day-first'])
export type DayOrder = z.infer<typeof DayOrder>

/** How a sheet becomes observations. Kept by the shape of the header, and recognised next time. */
export const SheetMapping = z.object({
  /** Of a workbook with several; null: the only one. */
  sheet: z.string().nullable(),
  /** First and last row of the header as the file numbers them; the figures begin behind it. 0 and 0: there is none. */
  header: z.object({ from: z.number().int().nonnegative(), to: z.number().int().nonnegative() }),
  /** One a column, from the left. */
  columns: z.array(ColumnUse).max(2000),
  /** What holds for every row where no column says it. */
  fixed: z.object({
    place: z.string().optional(),
    day: Day.optional(),
    measure: Slug.optional(),
    key: Slug.optional(),
  }),
  dayOrder: DayOrder.nullable(),
  /** Of days that a sheet writes without one (`3月5日`). */
  year: z.number().int().min(1990).max(2200).nullable(),
  /** Columns, from 0, whose blank cells take the word above them, as cells that were merged come out of a CSV. */
  filledDown: z.array(z.number().int().nonnegative()).max(2000).default([]),
  /** The file's own codes or names, and the places they stand for. */
  placeCodes: z.record(z.string(), z.string()),
  /** The file is all there is: what is known of its places, days and measures and not in it is withdrawn. */
  replaces: z.boolean(),
})
export type SheetMapping = z.infer<typeof SheetMapping>

/** Why the proposal reads a column as it does, for the reader's language to say. */
export const MappingReason = z.object({
  /** From 0; null: of the whole sheet. */
  column: z.number().int().nonnegative().nullable(),
  code: z.enum([
    'header-names-role',
    'header-names-measure',
    'header-names-key',
    'header-is-day',
    'header-is-place',
    'cells-are-days',
    'cells-are-places',
    'cells-are-numbers',
    'title-names-measure',
    'title-names-day',
    'title-names-place',
    'form-names-measures',
    'totals-left-out',
    'cells-filled-down',
    /** Of persons: never read and never kept. */
    'header-is-person',
    /** Computed from other measures, so not read. */
    'header-is-derived',
    'kept-mapping',
    'nothing-known',
  ]),
  /** What it was read from. */
  found: z.string(),
})
export type MappingReason = z.infer<typeof MappingReason>

/** What only a person can decide before the sheet can be read. */
export const ImportQuestion = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('day-order'), example: z.string(), cell: z.string() }),
  z.object({
    ask: z.literal('year'),
    example: z.string(),
    /** Null: it stands in a title. */
    cell: z.string().nullable(),
    /** The newest year in which that day has been. */
    proposed: z.number().int(),
  }),
  z.object({ ask: z.literal('sheet'), sheets: z.array(z.string()) }),
  z.object({ ask: z.literal('day') }),
  z.object({ ask: z.literal('place') }),
  z.object({ ask: z.literal('measure'), column: z.number().int().nullable(), header: z.string() }),
])
export type ImportQuestion = z.infer<typeof ImportQuestion>

/** A stretch of the sheet as it stands, for the preview: at most 40 rows. */
export const PreviewRow = z.object({
  number: z.number().int().positive(),
  cells: z.array(z.string()),
  /** What the row was taken for. */
  as: z.enum(['title', 'header', 'row', 'total', 'footnote', 'blank']),
})
export type PreviewRow = z.infer<typeof PreviewRow>

/** Faulty rows are refused; flagged ones are only pointed at. */
export const FindingCode = z.enum([
  'required',
  'invalid-number',
  'invalid-day',
  'ambiguous-day',
  'future-day',
  'unknown-place',
  'ambiguous-place',
  'unknown-measure',
  'derived-measure',
  'unknown-breakdown',
  'out-of-bounds',
  'not-a-reporter',
  'duplicate-in-file',
  'broken-row',
  'not-allowed',
  'far-from-history',
  'ratio-over-one',
  'cumulative-falls',
  'not-asked',
  'read-as-range',
])
export type FindingCode = z.infer<typeof FindingCode>

export const ImportFinding = z.object({
  severity: z.enum(['fault', 'flag']),
  code: FindingCode,
  /** As the file numbers it. */
  row: z.number().int().nonnegative(),
  /** From 0; null: the whole row. */
  column: z.number().int().nonnegative().nullable(),
  /** Header of the column, and its letters in a spreadsheet. */
  header: z.string(),
  cell: z.string(),
  /** As the file has it. */
  found: z.string(),
  /** What is wrong and what to do, in the caller's language. */
  reason: z.string(),
  fix: z.string(),
  /** Places of the nearest names, best first. */
  candidates: z.array(z.object({ id: z.string(), name: z.string(), within: z.string() })),
})
export type ImportFinding = z.infer<typeof ImportFinding>

export const Difference = z.enum(['new', 'changed', 'same', 'withdrawn'])
export type Difference = z.infer<typeof Difference>

export const DifferenceRow = z.object({
  difference: Difference,
  /** Row of the file; null: withdrawn because the file replaces and does not have it. */
  row: z.number().int().nullable(),
  measure: Slug,
  key: Slug.nullable(),
  place: z.string(),
  placeName: z.string(),
  day: Day,
  before: z.number().nullable(),
  after: z.number().nullable(),
  estimated: z.boolean(),
  qualifier: z.string().nullable(),
})
export type DifferenceRow = z.infer<typeof DifferenceRow>

/** What an import comes to, before anything is changed. */
export const ImportCounts = z.object({
  /** Rows of the sheet that should hold figures. */
  read: z.number().int(),
  /** Rows taken whole; the others have a fault. */
  accepted: z.number().int(),
  rejected: z.number().int(),
  /** Rows that are no figures. */
  titles: z.number().int(),
  totals: z.number().int(),
  footnotes: z.number().int(),
  blanks: z.number().int(),
  repeatedHeaders: z.number().int(),
  /** Observations the accepted rows hold. */
  observations: z.number().int(),
  emptyCells: z.number().int(),
  /** Cells that took the word above them. */
  filledDown: z.number().int(),
  /** Cells that the file says twice, with the same value: kept once. */
  repeated: z.number().int(),
  new: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  withdrawn: z.number().int(),
  flagged: z.number().int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

export const ImportState = z.enum([
  'reading',
  'asks',
  'staged',
  'committing',
  'committed',
  'failed',
  'stopped',
])
export type ImportState = z.infer<typeof ImportState>

/** `POST /api/imports` (the file as body), `GET /api/imports/:id`. A staged import is kept in memory for an hour and never stored. */
export const ImportReply = z.object({
  id: z.string(),
  state: ImportState,
  author: Author,
  startedAt: Moment,
  file: z.object({
    name: z.string(),
    bytes: z.number().int(),
    sha256: z.string().nullable(),
    format: z.enum(['csv', 'xlsx', 'json', 'geojson']).nullable(),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    sheets: z.array(z.string()),
  }),
  progress: z.object({
    bytes: z.number().int(),
    of: z.number().int(),
    rows: z.number().int(),
  }),
  /** Fingerprint of the header; a mapping confirmed for it is recognised. */
  shape: z.string().nullable(),
  mapping: SheetMapping.nullable(),
  reasons: z.array(MappingReason),
  headers: z.array(z.string()),
  preview: z.array(PreviewRow),
  questions: z.array(ImportQuestion),
  counts: ImportCounts.nullable(),
  /** Measures, places and days that the accepted rows touch. */
  touches: z.object({ measures: z.array(Slug), places: z.number().int(), from: Day, to: Day }).nullable(),
  /** The difference was computed against this revision. */
  base: Revision,
  /** The catalogue asks for somebody else's approval of one of the measures. */
  needsApproval: z.boolean(),
  /** The same file was committed before. */
  sameFile: Batch.nullable(),
  committed: Batch.nullable(),
  /** Of a failed one: a problem's code, and a sentence in the caller's language. */
  failure: z.object({ code: z.string(), detail: z.string() }).nullable(),
})
export type ImportReply = z.infer<typeof ImportReply>

/** `GET /api/imports/:id/findings?severity=&offset=&limit=` */
export const FindingsReply = z.object({ findings: z.array(ImportFinding), total: z.number().int() })
export type FindingsReply = z.infer<typeof FindingsReply>

/** `GET /api/imports/:id/rows?difference=&offset=&limit=` */
export const DifferenceReply = z.object({ rows: z.array(DifferenceRow), total: z.number().int() })
export type DifferenceReply = z.infer<typeof DifferenceReply>

/** `POST /api/imports/:id/commit` */
export const CommitImport = z.object({
  /** The revision that the difference was shown for: where what it touches has changed since, the commit is refused. */
  base: Revision,
  note: z.string().trim().max(500).default(''),
  /** Why known values change; kept with each of them where the sheet itself gives none. */
  reason: z.string().trim().max(500).default(''),
  /** Faulty rows are left out; else one fault refuses all. */
  leaveOutFaults: z.boolean().default(false),
})
export type CommitImport = z.infer<typeof CommitImport>

/** `GET /api/mappings`: those confirmed by a commit, the newest first. */
export const KeptMapping = z.object({
  shape: z.string(),
  headers: z.array(z.string()),
  mapping: SheetMapping,
  author: Author,
  savedAt: Moment,
})
export type KeptMapping = z.infer<typeof KeptMapping>
export const MappingsReply = z.object({ mappings: z.array(KeptMapping) })
export type MappingsReply = z.infer<typeof MappingsReply>
