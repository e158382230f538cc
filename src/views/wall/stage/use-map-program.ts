import { useEffect, useState } from 'react'
import type { MapView } from '#src/map/MapView.tsx'
import { serverSendsPage } from '#src/queries/release.ts'

type Program = typeof MapView

/** Nobody stands before a wall to load the page anew; one that lacks its map for long should still be read between. */
const againMs = 15_000

let known: Program | null = null
const coming = import('#src/map/MapView.tsx').then((module) => {
  known = module.MapView
  return known
})
// The largest part of a wall comes along with it; whoever draws it is told if it does not.
coming.catch(() => undefined)

/**
 * What draws the map: null until it is here. `isRefused`: it was not to be had. A browser does not ask twice for a script that it did not
 * get: the page is loaded anew then, once the server sends it.
 */
export function useMapProgram(): { MapView: Program | null; isRefused: boolean } {
  const [program, setProgram] = useState(() => known && { view: known })
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const again = async () => {
      const sends = await serverSendsPage()
      if (isOver) return
      if (sends) window.location.reload()
      else timer = setTimeout(again, againMs)
    }
    coming.then(
      (view) => isOver || setProgram((before) => before ?? { view }),
      (cause: unknown) => {
        if (isOver) return
        console.warn('the map is not to be had', cause)
        setRefused(true)
        timer = setTimeout(again, againMs)
      },
    )
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [])
  return { MapView: program?.view ?? null, isRefused }
}
