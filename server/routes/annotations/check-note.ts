import { ApiError, fault } from '#server/errors.ts'
import { hasPersonNumber } from '#src/domain/text/person-numbers.ts'

/** Refuses words that hold what looks like a person's number; `texts` by the field that they stand in. */
export function refusePersons(texts: Readonly<Record<string, string>>): void {
  const faults = Object.entries(texts)
    .filter(([, text]) => hasPersonNumber(text))
    .map(([field]) => fault(null, field, 'person-number', {}))
  if (faults.length > 0) throw new ApiError('person-number', {}, faults)
}
