import { useEffect, useState } from 'react'

const stepMs = 700
/** The last day stands a while, so that the end is seen to be one. */
const restSteps = 4

/**
 * The last days as a film, day after day, ending with `to`; the key P starts and stops it. Null: no film. Both days are numbers and
 * inside.
 */
export function useFilm(from: number, to: number, playable: boolean): number | null {
  const [step, setStep] = useState<number | null>(null)
  const playing = step !== null && playable
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'p' || event.ctrlKey || event.metaKey || event.altKey || !playable) return
      setStep((before) => (before === null ? 0 : null))
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [playable])
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(
      () => setStep((before) => (before === null || before >= to - from + restSteps ? null : before + 1)),
      stepMs,
    )
    return () => clearInterval(timer)
  }, [playing, from, to])
  // Another scene ends the film.
  if (step !== null && !playable) setStep(null)
  return playing ? Math.min(to, from + step) : null
}
