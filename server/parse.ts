import type { z } from 'zod'
import { ApiError, type Fault, fault } from './errors.ts'

const wrongType: Record<string, 'not-a-number' | 'not-whole' | 'not-text'> = {
  number: 'not-a-number',
  int: 'not-whole',
  string: 'not-text',
}

type Issue = z.core.$ZodIssue

/** What a schema found wrong, as faults with a stable code and a sentence in either language. */
export function faultsOf(issues: readonly Issue[], row: number | null): Fault[] {
  return issues.map((issue) => {
    const field = issue.path.length > 0 ? issue.path.join('.') : null
    switch (issue.code) {
      case 'invalid_type':
        return /received undefined$/.test(issue.message)
          ? fault(row, field, 'required', {})
          : fault(row, field, wrongType[issue.expected] ?? 'wrong-type', {})
      case 'invalid_value':
        return fault(row, field, 'invalid-choice', { choices: issue.values.join(', ') })
      case 'invalid_format':
        if (issue.format === 'date') return fault(row, field, 'invalid-day', {})
        if (issue.format === 'datetime') return fault(row, field, 'invalid-moment', {})
        return fault(row, field, 'invalid-format', {})
      case 'too_small':
        return issue.origin === 'string'
          ? fault(row, field, 'required', {})
          : fault(row, field, 'too-small', { limit: String(issue.minimum) })
      case 'too_big':
        return fault(row, field, 'too-large', { limit: String(issue.maximum) })
      case 'unrecognized_keys':
        return fault(row, issue.keys.join(', '), 'unknown-field', {})
      default:
        return fault(row, field, 'invalid', {})
    }
  })
}

/** The query of a request through its schema; a wrong field is refused by name. */
export function parseQuery<S extends z.ZodType>(schema: S, url: string): z.infer<S> {
  const query: Record<string, string> = {}
  for (const [name, value] of new URL(url).searchParams) if (value !== '') query[name] = value
  const parsed = schema.safeParse(query)
  if (parsed.success) return parsed.data
  const faults = faultsOf(parsed.error.issues, null)
  throw new ApiError('invalid-query', { fields: faults.map(({ field }) => field).join(', ') }, faults)
}
