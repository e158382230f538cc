import { type FocusEvent, useLayoutEffect, useRef } from 'react'

/**
 * For a part of the page whose buttons take each other's place: a focus that goes with the button it was on is given to the first that
 * stands there now, so that keys (Escape, Tab) go on from where the reader is.
 */
export function useKeptFocus() {
  const ref = useRef<HTMLDivElement>(null)
  const held = useRef(false)
  useLayoutEffect(() => {
    const part = ref.current
    if (held.current && part && !part.contains(document.activeElement)) part.querySelector('button')?.focus()
  })
  return {
    ref,
    onFocus: () => {
      held.current = true
    },
    // Where the focus goes nowhere, what had it was taken away.
    onBlur: ({ relatedTarget }: FocusEvent) => {
      held.current = relatedTarget === null
    },
  }
}
