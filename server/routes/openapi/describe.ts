import { messages } from './messages.ts'
import { type Json, schemaOf } from './parts.ts'
import { paths } from './paths.ts'

export function describeApi(): Json {
  const schemas = Object.fromEntries(
    Object.entries(messages).map(([name, schema]) => [name, schemaOf(schema)]),
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lookout 瞭望',
      version: '1',
      description:
        'Days are YYYY-MM-DD in the deployment’s time zone, moments ISO 8601 with offset, coordinates WGS-84. Problems speak Chinese or English by Accept-Language.',
    },
    paths,
    components: { schemas, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  }
}
