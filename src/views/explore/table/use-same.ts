import { useRef } from 'react'

/** The list of before as long as it holds the same things, so that what is made from it rests. */
export function useSame<T>(list: readonly T[]): readonly T[] {
  const kept = useRef(list)
  const before = kept.current
  const same = before.length === list.length && before.every((one, at) => Object.is(one, list[at]))
  if (!same) kept.current = list
  return kept.current
}
