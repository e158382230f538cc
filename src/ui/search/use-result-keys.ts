import { type KeyboardEvent, useState } from 'react'

interface ResultKeys {
  count: number
  onChoose: (at: number) => void
  /** An arrow was pressed. */
  onMove?: () => void
}

/** Arrows walk through the results of a field that keeps the focus, Enter chooses one; `onKeyDown` says whether the key was one of these. */
export function useResultKeys({ count, onChoose, onMove }: ResultKeys) {
  const [active, setActive] = useState(0)
  const at = Math.min(active, count - 1)
  const onKeyDown = (event: KeyboardEvent): boolean => {
    // A key that belongs to an input method (choosing a Chinese word) is not ours.
    if (event.nativeEvent.isComposing || count === 0) return false
    if (event.key === 'Enter') onChoose(at)
    else if (event.key === 'ArrowDown') setActive((at + 1) % count)
    else if (event.key === 'ArrowUp') setActive((at - 1 + count) % count)
    else return false
    onMove?.()
    event.preventDefault()
    return true
  }
  return { at, setAt: setActive, onKeyDown }
}
