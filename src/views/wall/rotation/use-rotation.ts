import { useEffect, useState } from 'react'
import { useServerNow } from '#src/queries/live/use-connection.ts'
import { modulo, type Stay, shiftTo, type Turn, turnAt } from './cycle.ts'

export interface Rotation {
  turn: Turn
  /** The scene on screen: the cycle's, or the one before it until the next has all its numbers. */
  shown: number
  held: boolean
  /** Half of the time each, for walls that have room for one side only. */
  page: 'left' | 'right'
}

interface Question {
  stays: readonly Stay[]
  /** The scene to begin with. */
  first: number
  /** It stays there until a key says otherwise. */
  hold: boolean
  /** Whether a scene has all that it shows. */
  isReady: (index: number) => boolean
}

/**
 * Turns the scenes by the server's clock. Keys: space holds and goes on, arrows step, 1–9 jump. What is on screen changes only to a
 * scene that is ready.
 */
export function useRotation({ stays, first, hold, isReady }: Question): Rotation {
  const now = useServerNow()
  const [shift, setShift] = useState(() => (first > 0 || hold ? shiftTo(stays, first, now) : 0))
  const [heldAt, setHeldAt] = useState<number | null>(hold ? first : null)
  const turn = turnAt(stays, now, shift)
  const wanted = heldAt ?? turn.index
  const [shown, setShown] = useState(wanted)
  const current = Math.min(shown, stays.length - 1)
  if (wanted !== current && isReady(wanted)) setShown(wanted)

  useEffect(() => {
    const jump = (index: number) => {
      const to = modulo(index, stays.length)
      setShift(shiftTo(stays, to, now))
      if (heldAt !== null) setHeldAt(to)
    }
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const number = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : null
      if (event.key === ' ') {
        if (heldAt !== null) setShift(shiftTo(stays, heldAt, now))
        setHeldAt(heldAt === null ? current : null)
      } else if (event.key === 'ArrowRight' || event.key === 'PageDown') jump(current + 1)
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') jump(current - 1)
      else if (number !== null && number < stays.length) jump(number)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [stays, now, heldAt, current])

  const half = (stays[current]?.dwell ?? 2) / 2
  const since = turn.index === current && heldAt === null ? turn.elapsed : now / 1000
  const page = Math.floor(since / half) % 2 === 0 ? 'left' : 'right'
  return { turn, shown: current, held: heldAt !== null, page }
}
