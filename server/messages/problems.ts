import { accessMessages } from './access.ts'
import { askingMessages } from './asking.ts'
import { handingInMessages } from './handing-in.ts'
import { keptMessages } from './kept.ts'

/** Every problem the API can answer with: stable code, status, and a sentence a person can act on. `{x}` is filled in. */
export const problemMessages = {
  ...askingMessages,
  ...accessMessages,
  ...handingInMessages,
  ...keptMessages,
}

export type ProblemCode = keyof typeof problemMessages
