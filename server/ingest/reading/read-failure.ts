import { type Args, fill } from '#server/messages/fill.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { type FailureCode, failureWords } from './failure-words.ts'

/** A file that cannot be read, and why; nothing else is thrown for what stands in a file. */
export class ReadFailure<C extends FailureCode = FailureCode> extends Error {
  readonly code: C
  readonly args: Args<(typeof failureWords)[C]>

  constructor(code: C, args: Args<(typeof failureWords)[C]>) {
    super(`${code}: ${fill(failureWords[code].en, args)}`)
    this.name = 'ReadFailure'
    this.code = code
    this.args = args
  }

  /** What is wrong and what to do. */
  sentence(locale: Locale): string {
    return fill(failureWords[this.code][locale], this.args)
  }
}
