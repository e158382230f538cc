import { useEffect, useEffectEvent } from 'react'

const fields =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="dialog"]'

/** Where a key means itself: in fields and dialogs. A box that is ticked is no such place. */
export function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest(fields) !== null
}

/** A single key, pressed outside of any field and without Ctrl, Alt or Meta. */
export function useShortcut(key: string, run: () => void) {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== key || event.ctrlKey || event.altKey || event.metaKey) return
    if (isTyping(event)) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
