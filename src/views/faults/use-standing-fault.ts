import { useState } from 'react'
import { isShutOut } from '#src/queries/access/access.ts'

interface Question {
  data: unknown
  error: Error | null
}

/**
 * Why a screen has nothing to show; null: it has, or waits for its first answers. A fault stands while it is asked again, until all is
 * answered: who types a token before it is not interrupted.
 */
export function useStandingFault(questions: readonly Question[]): Error | null {
  const fault =
    questions.find(({ error }) => isShutOut(error))?.error ??
    questions.find(({ data, error }) => !data && error)?.error ??
    null
  const isAwaited = questions.some(({ data }) => !data)
  const [last, setLast] = useState(fault)
  if (fault !== null && fault !== last) setLast(fault)
  if (fault === null && last !== null && !isAwaited) setLast(null)
  return fault ?? (isAwaited ? last : null)
}
