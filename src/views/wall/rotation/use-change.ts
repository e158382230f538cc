import { useQueryClient } from '@tanstack/react-query'
import { startTransition, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import type { Scene } from '#src/contract/wall/scenes.ts'
import { isWhole } from '#src/queries/whole.ts'

/** How long one scene fades into another. */
export const fadeMs = 1_000
/** What does not come within this is not waited for: its panel says so. Less than any scene stays. */
const patienceMs = 4_500
/** Nor several scenes one after the other, of which each was wanted for less. */
const allPatienceMs = 8_000
/** An answer may make a panel ask another question. */
const askMs = 50

export interface Change {
  /** The scene on screen. */
  scene: Scene
  /** The one that is made ready behind it, unseen; null: none is. */
  ahead: Scene | null
  /** The one that the map draws: the next one as soon as all else of it is ready. */
  mapped: Scene
  /** To be told which scene ahead is laid out; null: it is no more. */
  onMade: (id: string | null) => void
  /** To be told of which scene the map has drawn a picture. */
  onDrawn: (id: string) => void
}

/**
 * A scene comes on when it is ready: laid out unseen, every question of its panels answered, and its map drawn. `next` is the one that
 * will be wanted soon, and is made ready before, once the last change has been seen; null: that is not known.
 */
export function useChange(wanted: Scene, next: Scene | null): Change {
  const client = useQueryClient()
  const [shown, setShown] = useState(wanted)
  const [made, setMade] = useState<string | null>(null)
  const [whole, setWhole] = useState<string | null>(null)
  const [drawn, setDrawn] = useState<string | null>(null)
  const isTurning = wanted.id !== shown.id
  // A scene that was declared anew is on at once.
  const scene = isTurning ? shown : wanted
  const [rested, setRested] = useState(scene.id)
  // While scenes fade, the machine has enough to do.
  const coming = isTurning ? wanted : rested === scene.id ? next : null
  // Made between the frames, a few milliseconds at a time.
  const ahead = useDeferredValue(coming && coming.id !== scene.id ? coming : null)
  const isHere = isTurning && whole === wanted.id
  if (isHere && (wanted.map === null || drawn === wanted.id)) setShown(wanted)
  const latest = useRef({ wanted, awaited: null as string | null })
  latest.current = { wanted, awaited: isHere ? wanted.id : null }
  const turningSince = useRef<number | null>(null)

  useEffect(() => {
    if (!isTurning || made !== wanted.id) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        if (isWhole(client)) setWhole(wanted.id)
      }, askMs)
    }
    look()
    const stop = client.getQueryCache().subscribe(look)
    return () => {
      stop()
      clearTimeout(timer)
      setWhole(null)
      setDrawn(null)
    }
  }, [client, isTurning, made, wanted.id])

  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRested(scene.id)), fadeMs)
    return () => clearTimeout(timer)
  }, [scene.id])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each other scene has its own time
  useEffect(() => {
    if (!isTurning) {
      turningSince.current = null
      return
    }
    turningSince.current ??= performance.now()
    const left = turningSince.current + allPatienceMs - performance.now()
    const timer = setTimeout(() => setShown(latest.current.wanted), Math.max(0, Math.min(patienceMs, left)))
    return () => clearTimeout(timer)
  }, [isTurning, wanted.id])

  const onDrawn = useCallback((id: string) => {
    if (latest.current.awaited === id) setDrawn(id)
  }, [])
  return {
    scene,
    ahead: ahead && ahead.id !== scene.id ? ahead : null,
    mapped: isHere ? wanted : scene,
    onMade: setMade,
    onDrawn,
  }
}
