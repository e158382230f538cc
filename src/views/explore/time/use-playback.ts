import { useEffect, useRef, useState } from 'react'
import { advanceWindow, firstWindow } from '#src/charts/brush/advance-window.ts'
import type { DaySpan } from '#src/charts/series.ts'
import type { Playback } from '#src/contract/desk/panels.ts'

interface PlaybackQuestion {
  span: DaySpan
  history: DaySpan
  how: Playback
  /** At most once a frame. */
  onMove: (span: DaySpan) => void
  /** When it stops. */
  onRest: (span: DaySpan) => void
}

/** A page that nobody looks at gets no frames: what was not played meanwhile is not made up for. */
const longestFrameMs = 500

/**
 * Plays the days: as many a second as asked, in whole steps, each within a frame. It begins only when somebody asks, and so runs for those
 * too who want less motion. A window that is dragged meanwhile goes on from where it was put.
 */
export function usePlayback(question: PlaybackQuestion): { playing: boolean; toggle: () => void } {
  const [playing, setPlaying] = useState(false)
  const latest = useRef(question)
  latest.current = question
  useEffect(() => {
    if (!playing) return
    let frame = 0
    let before = performance.now()
    let owed = 0
    const step = (now: number) => {
      const { span, history, how, onMove, onRest } = latest.current
      owed += (Math.min(now - before, longestFrameMs) / 1000) * how.speed
      before = now
      const days = Math.floor(owed)
      if (days > 0) {
        owed -= days
        const next = advanceWindow(span, days, history, how)
        if (!next) {
          setPlaying(false)
          onRest(span)
          return
        }
        onMove(next)
      }
      frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [playing])
  const toggle = () => {
    const { span, history, how, onMove, onRest } = latest.current
    const first = firstWindow(span, history, how.grow)
    if (playing) onRest(span)
    else if (first !== span) onMove(first)
    setPlaying(!playing)
  }
  return { playing, toggle }
}
