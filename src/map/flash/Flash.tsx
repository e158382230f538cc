import { useEffect, useReducer } from 'react'
import type { SelectView } from '../selecting/select-view.ts'
import type { MapFlash, MapViewProps } from '../types.ts'
import { edgeTowards } from './edge.ts'
import css from './Flash.module.css'

interface FlashProps {
  view: SelectView & { pixels: number }
  flash: MapFlash
  padding: MapViewProps['padding']
}

/** Pixels of the look between the edge of the map and an arrow there. */
const inset = 22

/** Where a place lies that is pointed at elsewhere: a ring with its name, or an arrow at the edge that looks to it. */
export function Flash({ view, flash, padding = {} }: FlashProps) {
  const [, turn] = useReducer((count: number) => count + 1, 0)
  useEffect(() => view.watch(turn), [view])
  const { width, height } = view.size()
  const edge = inset * view.pixels
  const room = {
    left: edge + (padding.left ?? 0),
    top: edge + (padding.top ?? 0),
    right: width - edge - (padding.right ?? 0),
    bottom: height - edge - (padding.bottom ?? 0),
  }
  const at = view.project(flash.point)
  const beyond = edgeTowards(room, at)
  const { x, y } = beyond ?? at
  const isRight = x > (room.left + room.right) / 2
  return (
    <div
      key={flash.place}
      className={css.flash}
      style={{ left: x, top: y }}
      data-flash={beyond ? 'beyond' : 'here'}
      aria-hidden="true"
    >
      {beyond ? (
        <svg
          aria-hidden="true"
          className={css.arrow}
          viewBox="-12 -12 24 24"
          style={{ rotate: `${beyond.turn}deg` }}
        >
          <path d="M-9 -7L10 0L-9 7L-5 0Z" />
        </svg>
      ) : (
        <svg aria-hidden="true" className={css.ring} viewBox="-16 -16 32 32">
          <circle className={css.halo} r="11" />
          <circle className={css.line} r="11" />
          <path className={css.line} d="M-16 0H-11M11 0H16M0 -16V-11M0 11V16" />
        </svg>
      )}
      <b className={isRight ? css.before : css.behind}>{flash.name}</b>
    </div>
  )
}
