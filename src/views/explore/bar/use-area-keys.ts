import { useEffect, useEffectEvent } from 'react'
import type { Area } from '#src/contract/areas.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { isTyping } from '#src/ui/a11y/use-shortcut.ts'

/** Alt and an arrow: to the area before or after among its siblings, or up to the one around it. */
export function useAreaKeys(index: AreaIndex, area: Area, go: (code: string) => void) {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || isTyping(event)) return
    const siblings = index.childrenOf.get(area.parent) ?? []
    const at = siblings.indexOf(area)
    const next: Record<string, Area | null | undefined> = {
      ArrowLeft: siblings[at - 1],
      ArrowRight: siblings[at + 1],
      ArrowUp: areaOf(index, area.parent),
    }
    if (!(event.key in next)) return
    // The browser would leave the page.
    event.preventDefault()
    const to = next[event.key]
    if (to) go(to.code)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
