import { type Fault, fault } from '#server/errors.ts'
import type { SiteKind } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'

/** What does not fit the attributes that the catalogue declares for a kind. */
export function attributeFaults(kind: SiteKind, attributes: Site['attributes']): Fault[] {
  return Object.entries(attributes).flatMap(([id, value]) => {
    const field = `attributes.${id}`
    const declared = kind.attributes.find((one) => one.id === id)
    if (!declared) return [fault(null, field, 'unknown-field', {})]
    if (declared.type === 'number' && typeof value !== 'number')
      return [fault(null, field, 'not-a-number', {})]
    if (declared.type === 'text' && typeof value !== 'string') return [fault(null, field, 'not-text', {})]
    if (declared.type === 'flag' && typeof value !== 'boolean')
      return [fault(null, field, 'invalid-choice', { choices: 'true, false' })]
    const choices = declared.values?.map((choice) => choice.id) ?? []
    if (declared.type === 'choice' && !choices.includes(String(value)))
      return [fault(null, field, 'invalid-choice', { choices: choices.join(', ') })]
    return []
  })
}
