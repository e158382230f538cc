import type { Locale } from '#src/contract/primitives.ts'
import type { Problem } from '#src/contract/problems.ts'
import { type FaultCode, faultMessages } from './messages/faults.ts'
import { type Args, fill } from './messages/fill.ts'
import { type ProblemCode, problemMessages } from './messages/problems.ts'

type ProblemArgs<C extends ProblemCode> = Args<(typeof problemMessages)[C]>
type FaultArgs<C extends FaultCode> = Args<(typeof faultMessages)[C]>

/** One wrong field; `row` counts from 1 and is null for a query. */
export interface Fault {
  row: number | null
  field: string | null
  code: FaultCode
  args: Readonly<Record<string, string | number>>
}

export function fault<C extends FaultCode>(
  row: number | null,
  field: string | null,
  code: C,
  args: FaultArgs<C>,
): Fault {
  return { row, field, code, args }
}

/** A refusal that its caller can understand; everything else thrown in a handler is answered as `internal`. */
export class ApiError<C extends ProblemCode = ProblemCode> extends Error {
  readonly code: C
  readonly args: ProblemArgs<C>
  readonly faults: readonly Fault[]
  readonly headers: Readonly<Record<string, string>>

  constructor(
    code: C,
    args: ProblemArgs<C>,
    faults: readonly Fault[] = [],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${code}: ${fill(problemMessages[code].en, args)}`)
    this.name = 'ApiError'
    this.code = code
    this.args = args
    this.faults = faults
    this.headers = headers
  }
}

/** What a caller hears when the database could not be reached, or could not keep anything. */
export const storageUnavailable = () => new ApiError('storage-unavailable', {}, [], { 'retry-after': '5' })

/** `?lang=` first, then the first language of Accept-Language that we speak, else Chinese. */
export function localeOf(request: Request): Locale {
  const asked = /[?&]lang=(zh|en)\b/.exec(request.url)?.[1]
  if (asked === 'en' || asked === 'zh') return asked
  const preferred = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(/;\s*q=/)
      return { tag: tag.toLowerCase(), q: q === undefined ? 1 : Number(q) || 0 }
    })
    .sort((a, b) => b.q - a.q)
    .find(({ tag, q }) => q > 0 && /^(zh|en)\b/.test(tag))
  return preferred?.tag.startsWith('en') ? 'en' : 'zh'
}

/** The RFC 9457 document of a refusal, in the caller's language. */
export function problemOf(error: ApiError, locale: Locale): Problem {
  const message = problemMessages[error.code]
  return {
    type: `urn:lookout:problem:${error.code}`,
    title: message.title[locale],
    status: message.status,
    code: error.code,
    detail: fill(message[locale], error.args),
    ...(error.faults.length > 0 && {
      errors: error.faults.map(({ row, field, code, args }) => ({
        row,
        field,
        code,
        reason: fill(faultMessages[code][locale], args),
      })),
    }),
  }
}

export function problemResponse(error: ApiError, request: Request): Response {
  const locale = localeOf(request)
  const problem = problemOf(error, locale)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': locale,
      'cache-control': 'no-store',
      vary: 'Accept-Language',
      ...error.headers,
    },
  })
}
