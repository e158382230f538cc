import { useEffect, useRef, useState } from 'react'
import { useServerClock, useServerReading } from '#src/queries/live/use-connection.ts'
import { modulo, type Stay, shiftTo, turnAt } from './cycle.ts'
import { type Typed, typedNumber } from './typed-number.ts'

export interface Rotation {
  /** The scene on screen: the cycle's, or the one before it until the next has all its numbers. */
  shown: number
  /** The scene whose turn is at most a few seconds away, or the one shown. */
  next: number
  /** Milliseconds by which the cycle is moved. */
  shift: number
  held: boolean
  /** When a key was last pressed to change the scene, the server's ms; 0: never. */
  movedAt: number
  /** Half of the time each, for walls that have room for one side only. */
  page: 'left' | 'right'
}

interface Question {
  stays: readonly Stay[]
  /** The scene to begin with; null: the one that is on by the clock. */
  first: number | null
  /** It stays at the one to begin with, or at the first, until a key says otherwise. */
  hold: boolean
  /** Whether a scene has all that it shows. */
  isReady: (index: number) => boolean
}

/** So long before its turn a scene is made ready. */
const aheadMs = 3_000

/**
 * Turns the scenes by the server's clock. Keys: space holds and goes on, arrows step, a number jumps. What is on screen changes only to a
 * scene that is ready.
 */
export function useRotation({ stays, first, hold, isReady }: Question): Rotation {
  const clock = useServerClock()
  const begin = hold ? (first ?? 0) : first
  const [shift, setShift] = useState(() => (begin === null ? 0 : shiftTo(stays, begin, clock())))
  const [heldAt, setHeldAt] = useState<number | null>(hold ? begin : null)
  const [movedAt, setMovedAt] = useState(0)
  const typed = useRef<Typed | null>(null)
  const turned = useServerReading((now) => turnAt(stays, now, shift).index)
  const soon = useServerReading((now) => turnAt(stays, now + aheadMs, shift).index)
  // Scenes may be fewer than they were.
  const wanted = Math.min(heldAt ?? turned, stays.length - 1)
  const [shown, setShown] = useState(wanted)
  const current = Math.min(shown, stays.length - 1)
  if (wanted !== current && isReady(wanted)) setShown(wanted)
  const page = useServerReading((now) => pageAt(stays, current, heldAt !== null, now, shift))

  useEffect(() => {
    const jump = (index: number) => {
      const to = modulo(index, stays.length)
      setShift(shiftTo(stays, to, clock()))
      setMovedAt(clock())
      if (heldAt !== null) setHeldAt(to)
    }
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (/^[0-9]$/.test(event.key)) {
        typed.current = typedNumber(typed.current, Number(event.key), performance.now(), stays.length)
        const { number } = typed.current
        if (number === 0 || number > stays.length) return
        jump(number - 1)
      } else if (event.key === ' ') {
        // A button that is focused is pressed by it.
        if (event.target instanceof Element && event.target.closest('button')) return
        if (heldAt !== null) setShift(shiftTo(stays, heldAt, clock()))
        setHeldAt(heldAt === null ? current : null)
      } else if (event.key === 'ArrowRight' || event.key === 'PageDown') jump(current + 1)
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') jump(current - 1)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [stays, clock, heldAt, current])

  const next = heldAt === null && isReady(soon) ? soon : current
  return { shown: current, next, shift, held: heldAt !== null, movedAt, page }
}

function pageAt(
  stays: readonly Stay[],
  shown: number,
  held: boolean,
  now: number,
  shift: number,
): 'left' | 'right' {
  const turn = turnAt(stays, now, shift)
  const half = (stays[shown]?.dwell ?? 2) / 2
  const since = turn.index === shown && !held ? turn.elapsed : now / 1000
  return Math.floor(since / half) % 2 === 0 ? 'left' : 'right'
}
