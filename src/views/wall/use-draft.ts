import { useEffect, useState } from 'react'
import { type DraftAsked, DraftShown } from '#src/contract/wall/scene-draft.ts'
import type { Scene } from '#src/contract/wall/scenes.ts'

/**
 * The saved scenes; on a wall in a frame that wants it, the one scene that the page around it is making, as it stands, and nothing until
 * that has been sent.
 */
export function useDraft(wanted: boolean, saved: readonly Scene[] | undefined): readonly Scene[] | undefined {
  const [drafted, setDrafted] = useState<readonly Scene[]>()
  const framed = wanted && window.parent !== window
  useEffect(() => {
    if (!framed) return
    const { origin } = window.location
    const hear = (event: MessageEvent) => {
      if (event.origin !== origin || event.source !== window.parent) return
      const shown = DraftShown.safeParse(event.data)
      if (shown.success) setDrafted([shown.data.scene])
    }
    window.addEventListener('message', hear)
    window.parent.postMessage({ type: 'lookout-draft-asked' } satisfies DraftAsked, origin)
    return () => window.removeEventListener('message', hear)
  }, [framed])
  return framed ? drafted : saved
}
