import { useEffect, useState } from 'react'

const restMs = 300

/** A value once it has rested; the first one at once. */
export function useCalm<T>(value: T): T {
  const [calm, setCalm] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), restMs)
    return () => clearTimeout(timer)
  }, [value])
  return calm
}
