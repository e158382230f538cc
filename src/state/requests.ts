import { useEffect, useEffectEvent } from 'react'

/** What can be asked of a part of the screen from elsewhere on it. */
export type ScreenRequest = 'push' | 'export' | 'save-view'

const heard = new Map<ScreenRequest, () => void>()

/** While the part that calls this is on screen, it answers the request. */
export function useOnRequest(request: ScreenRequest, run: () => void): void {
  const answer = useEffectEvent(run)
  useEffect(() => {
    const own = () => answer()
    heard.set(request, own)
    return () => {
      if (heard.get(request) === own) heard.delete(request)
    }
  }, [request])
}

/** Whether anything on screen answers it. */
export const isHeard = (request: ScreenRequest) => heard.has(request)

export function ask(request: ScreenRequest): void {
  heard.get(request)?.()
}
