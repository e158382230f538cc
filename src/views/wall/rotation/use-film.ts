import { useEffect, useState } from 'react'

const stepMs = 700
/** The last day stands a while, so that the end is seen to be one. */
const restSteps = 4

/** Which scene's days run as a film, and since when (the server's ms). */
export interface Film {
  scene: string
  since: number
}

interface Shown {
  /** The scene on screen. */
  scene: string
  /** Its days, as numbers, both inside. */
  from: number
  to: number
  playable: boolean
}

/**
 * The last days as a film, day after day, ending with `to`; the key P starts and stops it, another scene ends it. Null: no film.
 */
export function useFilm(
  film: Film | null,
  setFilm: (film: Film | null) => void,
  { scene, from, to, playable }: Shown,
  clock: () => number,
): number | null {
  const [step, setStep] = useState(0)
  const playing = film !== null && film.scene === scene && playable
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || event.ctrlKey || event.metaKey || event.altKey || !playable)
        return
      setStep(0)
      setFilm(playing ? null : { scene, since: clock() })
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [playable, playing, scene, clock, setFilm])
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => setStep((before) => before + 1), stepMs)
    return () => clearInterval(timer)
  }, [playing])
  const isOver = film !== null && (!playing || step > to - from + restSteps)
  useEffect(() => {
    if (isOver) setFilm(null)
  }, [isOver, setFilm])
  return playing && !isOver ? Math.min(to, from + step) : null
}
