import { useEffect, useEffectEvent } from 'react'

interface Keys {
  undo: () => void
  redo: () => void
  save: () => void
}

/** Ctrl (or ⌘) with Z, Shift+Z or Y, and S: also from within a field, but not from within a dialog, whose fields are their own. */
export function useKeys({ undo, redo, save }: Keys): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="alertdialog"]'))
      return
    const key = event.key.toLowerCase()
    if (key === 'z') event.shiftKey ? redo() : undo()
    else if (key === 'y') redo()
    else if (key === 's') save()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
