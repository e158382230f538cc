import { startTransition, useEffect, useState } from 'react'

/** About a frame. */
const stepMs = 17

/** How many of a scene's parts are laid out: of one that waits unseen one more each frame, so that none holds what is seen; else all. */
export function useOneByOne(parts: number, isUnseen: boolean): number {
  const [made, setMade] = useState(1)
  const laid = isUnseen ? Math.min(made, parts) : parts
  useEffect(() => {
    if (laid >= parts) return
    const timer = setTimeout(() => startTransition(() => setMade(laid + 1)), stepMs)
    return () => clearTimeout(timer)
  }, [laid, parts])
  return laid
}
