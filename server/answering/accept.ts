import { ApiError } from '#server/errors.ts'

/** The first of `types` that the caller likes best; the first of all where any will do. */
export function chooseType<T extends string>(
  accept: string | null | undefined,
  types: readonly [T, ...T[]],
): T {
  if (!accept?.trim()) return types[0]
  const asked = accept.split(',').map((part) => {
    const [type = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const q = parameters.find((parameter) => parameter.startsWith('q='))
    return { type, q: q === undefined ? 1 : Number(q.slice(2)) || 0 }
  })
  const liking = (type: string) => {
    const matching = asked
      .filter((one) => one.type === type || one.type === '*/*' || one.type === `${type.split('/')[0]}/*`)
      .sort((a, b) => exactness(b.type) - exactness(a.type))
    return matching[0]?.q ?? 0
  }
  const best = types.map((type) => ({ type, q: liking(type) })).reduce((a, b) => (b.q > a.q ? b : a))
  if (best.q === 0) throw new ApiError('not-acceptable', { types: types.join(', ') })
  return best.type
}

function exactness(type: string): number {
  return type === '*/*' ? 0 : type.endsWith('/*') ? 1 : 2
}
