import type { Batch } from '#src/contract/handing-in/batches.ts'
import type { ImportReply, ImportState, SheetMapping } from '#src/contract/handing-in/imports.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { Staging } from './staging.ts'

export interface ImportFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface ImportFailure {
  code: string
  sentence(locale: Locale): string
}

/** An observation of a staged import, in bytes: its columns and what they are compared with. */
const bytesAnObservation = 48

/** One file on its way in: what it says so far, and never more than memory. Dropped whole when it is over. */
export class ImportSession {
  readonly id = crypto.randomUUID()
  state: ImportState = 'reading'
  touchedAt = 0
  sha256: string | null = null
  progress: ImportReply['progress']
  /** As somebody decided; null: as proposed, or kept for the sheet's shape. */
  mapping: SheetMapping | null = null
  /** The sheet that somebody chose of several. */
  sheet: string | null = null
  staging: Staging | null = null
  base = 0
  sameFile: Batch | null = null
  committed: Batch | null = null
  failure: ImportFailure | null = null
  readonly name: string
  readonly size: number
  #bytes: Uint8Array<ArrayBuffer> | null
  #work = new AbortController()

  constructor(
    file: ImportFile,
    readonly author: string,
    readonly startedAt: Date,
  ) {
    this.name = file.name
    this.size = file.bytes.length
    this.#bytes = file.bytes
    this.progress = { bytes: 0, of: this.size, rows: 0 }
  }

  get isOver(): boolean {
    return this.state === 'committed' || this.state === 'failed' || this.state === 'stopped'
  }

  /** Bytes of memory it holds. */
  get weight(): number {
    return (this.#bytes?.length ?? 0) + (this.staging?.rows?.candidates.length ?? 0) * bytesAnObservation
  }

  /** The file as it came; null once it is over. */
  get file(): ImportFile | null {
    return this.#bytes && { name: this.name, bytes: this.#bytes }
  }

  /** Where it was asked which sheet is meant, a mapping answers that and no more: its columns are those of another sheet. */
  decide(mapping: SheetMapping): void {
    const isChoice = this.staging?.questions.some(({ ask }) => ask === 'sheet') ?? false
    this.sheet = isChoice ? mapping.sheet : this.sheet
    this.mapping = isChoice ? null : mapping
  }

  /** Stops what is under way and starts anew; the answer is aborted when that is stopped in turn. */
  begin(): AbortSignal {
    this.#work.abort()
    this.#work = new AbortController()
    this.state = 'reading'
    this.staging = null
    this.failure = null
    this.progress = { bytes: 0, of: this.size, rows: 0 }
    return this.#work.signal
  }

  fail(failure: ImportFailure): void {
    this.state = 'failed'
    this.failure = failure
    this.forget()
  }

  /** Nothing of the file outlives this. A commit under way goes on: it is whole or not at all. */
  stop(): void {
    this.#work.abort()
    if (this.state === 'committing') return
    if (!this.isOver) this.state = 'stopped'
    this.forget()
  }

  /** Lets go of the file and of all that was read from it. */
  forget(): void {
    this.#bytes = null
    if (this.staging) this.staging = { ...this.staging, preview: [], rows: null }
  }
}
