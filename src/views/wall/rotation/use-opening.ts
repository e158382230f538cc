import { useEffect, useState } from 'react'
import type { Scene } from '#src/contract/wall/scenes.ts'
import { useServerClock } from '#src/queries/live/use-connection.ts'
import { heldBefore, keepHeld } from '#src/views/wall/upkeep/held-scene.ts'
import { type Stay, turnAt } from './cycle.ts'

interface Opening {
  /** The scene that the wall opens with: its numbers come before those of the others. */
  first: number
  /** The scene that was asked for; null: none was, and the clock says. */
  asked: number | null
  /** Whether it stays there. */
  hold: boolean
}

/** What a wall begins with: the scene that a key held before it loaded itself anew, the one its address names, or the clock's. */
export function useOpening(
  scenes: readonly Scene[],
  stays: readonly Stay[],
  address: { scene: string | null; hold: boolean },
): Opening {
  const clock = useServerClock()
  const [held] = useState(heldBefore)
  useEffect(() => keepHeld(null), [])
  const indexOf = (id: string | null) => scenes.findIndex((one) => one.id === id)
  const wasHeld = indexOf(held) >= 0
  const named = indexOf(wasHeld ? held : address.scene)
  const asked = named >= 0 ? named : null
  const hold = wasHeld || address.hold
  const [opening] = useState(() => scenes[asked ?? (hold ? 0 : turnAt(stays, clock(), 0).index)]!.id)
  return { first: Math.max(0, indexOf(opening)), asked, hold }
}
