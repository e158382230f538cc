import { useEffect, useState } from 'react'
import { type DraftAsked, DraftShown } from '#src/contract/scene-draft.ts'
import type { Scene } from '#src/contract/scenes.ts'

/** The scene that the page around this wall is making, as it stands; null until it has been sent. */
export function useDraft(wanted: boolean): readonly Scene[] | null {
  const [scenes, setScenes] = useState<readonly Scene[] | null>(null)
  useEffect(() => {
    const { origin } = window.location
    if (!wanted || window.parent === window) return
    const hear = (event: MessageEvent) => {
      if (event.origin !== origin || event.source !== window.parent) return
      const shown = DraftShown.safeParse(event.data)
      if (shown.success) setScenes([shown.data.scene])
    }
    window.addEventListener('message', hear)
    window.parent.postMessage({ type: 'lookout-draft-asked' } satisfies DraftAsked, origin)
    return () => window.removeEventListener('message', hear)
  }, [wanted])
  return scenes
}
