import { z } from 'zod'
import type { MessageName } from './messages.ts'

export type Json = Record<string, unknown>

export const schemaOf = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
  return rest
}
export const ref = (name: MessageName): Json => ({ $ref: `#/components/schemas/${name}` })
export const jsonOf = (schema: Json): Json => ({ 'application/json': { schema } })
export const binary = { schema: { type: 'string', format: 'binary' } }
export const text = { schema: { type: 'string' } }
export const problem = {
  description: 'RFC 9457 problem document',
  content: { 'application/problem+json': { schema: ref('Problem') } },
}
export const ok = (description: string, content: Json): Json => ({
  200: { description, content },
  default: problem,
})

export const made = (description: string, content: Json): Json => ({
  201: { description, content },
  default: problem,
})
export const writing = { security: [{}, { token: [] }] }
export const bodyOf = (name: MessageName): Json => ({ required: true, content: jsonOf(ref(name)) })

/** Each field of a query in words, beside what it takes. */
export function query<Shape extends Record<string, z.ZodType>>(
  schema: z.ZodObject<Shape>,
  words: Record<keyof Shape, string>,
): Json[] {
  return Object.entries<z.ZodType>(schema.shape).map(([name, field]) => ({
    name,
    in: 'query',
    required: !field.safeParse(undefined).success,
    description: words[name],
    ...(name === 'revision' ? { schema: { type: 'integer', minimum: 0 } } : { schema: schemaOf(field) }),
  }))
}
export const inPath = (name: string, description: string): Json => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
})
export const inHeader = (name: string, description: string): Json => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
})
