import type {
  ImportQuestion,
  MappingReason,
  PreviewRow,
  SheetMapping,
} from '#src/contract/handing-in/imports.ts'

/** How a sheet may be read, and why; with questions it cannot be read yet. */
export interface Proposal {
  readonly mapping: SheetMapping
  readonly reasons: readonly MappingReason[]
  readonly questions: readonly ImportQuestion[]
  /** Of the columns, from the left; the levels of a header are joined by ` / `. */
  readonly headers: readonly string[]
  /** The first 40 rows; columns of persons are hidden. */
  readonly preview: readonly PreviewRow[]
  /** Fingerprint of the headers: see `shapeOf`. */
  readonly shape: string
}
