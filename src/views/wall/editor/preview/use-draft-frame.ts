import { type RefObject, useEffect, useState } from 'react'
import { DraftAsked, type DraftShown } from '#src/contract/wall/scene-draft.ts'
import type { Scene } from '#src/contract/wall/scenes.ts'

/** Who types is not followed letter by letter. */
const settleMs = 120

/** Sends a scene to the wall in a frame, once that has said that it listens, and again after each change. */
export function useDraftFrame(frame: RefObject<HTMLIFrameElement | null>, scene: Scene | null): void {
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const hear = (event: MessageEvent) => {
      if (event.origin !== window.location.origin || event.source !== frame.current?.contentWindow) return
      if (DraftAsked.safeParse(event.data).success) setAsked((count) => count + 1)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [frame])
  useEffect(() => {
    if (asked === 0 || scene === null) return
    const message: DraftShown = { type: 'lookout-draft-shown', scene }
    const timer = setTimeout(
      () => frame.current?.contentWindow?.postMessage(message, window.location.origin),
      settleMs,
    )
    return () => clearTimeout(timer)
  }, [frame, asked, scene])
}
