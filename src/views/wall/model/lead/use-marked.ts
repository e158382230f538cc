import { useEffect, useLayoutEffect, useRef, useState } from 'react'

const markedMs = 10_000

/** True for ten seconds after the value has changed; not for the first one there is. */
export function useMarked(value: string | null): boolean {
  const before = useRef(value)
  const [marked, setMarked] = useState(false)
  useLayoutEffect(() => {
    const changed = before.current !== null && value !== null && before.current !== value
    before.current = value
    if (!changed) return
    setMarked(true)
  }, [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each further change begins the ten seconds again
  useEffect(() => {
    if (!marked) return
    const timer = setTimeout(() => setMarked(false), markedMs)
    return () => clearTimeout(timer)
  }, [marked, value])
  return marked
}
