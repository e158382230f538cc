import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { drawsAgain } from '#src/pictures/pictured.ts'
import { Controls } from './controls/Controls.tsx'
import { Foot } from './controls/Foot.tsx'
import { graphics } from './engine/graphics/create-map.ts'
import { MapEngine } from './engine/map-engine.ts'
import { Flash } from './flash/Flash.tsx'
import { figureOf } from './labels/area-labels.ts'
import styles from './MapView.module.css'
import { Selecting } from './selecting/Selecting.tsx'
import type { MapFault, MapViewProps, PlaceHit } from './types.ts'
import { useTelling } from './use-telling.ts'

interface Seen {
  pixelsPerMetre: number
  pitched: boolean
  unit: number
}

/** The graphics card needs a moment; nobody stands before a plate to press a button. */
const reviveAfterMs = 3_000

/** The map. It is given data and tells what was pointed at; it asks nobody for anything. */
export function MapView(props: MapViewProps) {
  const { words, attributions, onError } = props
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const engine = useRef<MapEngine | null>(null)
  const latest = useRef(props)
  const [seen, setSeen] = useState<Seen | null>(null)
  const [fault, setFault] = useState<MapFault | null>(null)
  const [life, setLife] = useState(0)
  const [said, setSaid] = useState('')
  const keys = useId()
  const isPicture = Boolean(props.plate)

  const failed = (one: MapFault, cause?: unknown) => {
    setFault(one)
    onError?.(one, cause)
  }
  latest.current = { ...props, onError: failed }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new life is a new map, after the graphics card took the last one; so is a plate in place of a desk's map
  useEffect(() => {
    if (!place.current || !canvas.current) return
    if (graphics() === 'none') {
      latest.current.onError?.('no-webgl')
      return
    }
    const made = new MapEngine(place.current, canvas.current, latest.current, (now) => {
      const next = { pixelsPerMetre: now.pixelsPerMetre, pitched: now.pitched, unit: now.pixels }
      setSeen((before) => (before && same(before, next) ? before : next))
    })
    engine.current = made
    setFault(null)
    const forget = drawsAgain(place.current, (density, on) => made.paper.draw(density, on))
    return () => {
      forget()
      engine.current = null
      made.destroy()
    }
  }, [life, isPicture])

  useTelling(engine, latest)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a life that is lost at once ends in another one too
  useEffect(() => {
    if (!isPicture || fault !== 'context-lost') return
    const timer = setTimeout(() => setLife((before) => before + 1), reviveAfterMs)
    return () => clearTimeout(timer)
  }, [isPicture, fault, life])

  const pressed = (event: KeyboardEvent) => {
    const map = engine.current
    if (!map || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'n' || event.key === 'p') {
      const hit = map.pointing.step(event.key === 'n' ? 1 : -1)
      setSaid(hit ? spoken(props, hit) : '')
    } else if (event.key === 'Enter' && map.pointing.current) {
      const hit = map.pointing.current
      if (event.shiftKey && props.selecting) props.selecting.onToggle(hit)
      else props.onSelect(hit)
    } else if (event.key === 'Escape') props.onSelect(null)
    else return
    event.preventDefault()
  }

  const gone = fault === 'no-webgl' || fault === 'context-lost'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the map's own focusable canvas inside
    <div className={styles.view} onKeyDown={isPicture ? undefined : pressed}>
      <div
        ref={place}
        className={isPicture ? styles.picture : styles.map}
        aria-describedby={isPicture ? undefined : keys}
        key={`${life} ${isPicture}`}
      />
      <div className={styles.labels} aria-hidden="true" data-off-picture="">
        <canvas ref={canvas} />
      </div>
      {!isPicture && (
        <p id={keys} className={styles.said}>
          {words.keys}
        </p>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
      {seen && !gone && !isPicture && (
        <>
          <Foot
            pixelsPerMetre={seen.pixelsPerMetre}
            unit={seen.unit}
            attributions={attributions}
            sources={words.sources}
          />
          {props.selecting && engine.current && (
            <Selecting key={life} view={engine.current} selecting={props.selecting} />
          )}
          {props.flash && engine.current && (
            <Flash view={engine.current} flash={props.flash} padding={props.padding} />
          )}
          <Controls
            words={words}
            pitched={seen.pitched}
            onZoom={(steps) => engine.current?.steering.zoomBy(steps)}
            onTilt={() => engine.current?.steering.tilt()}
            onFrame={() => engine.current?.steering.frameSelected()}
          />
        </>
      )}
      {fault === 'basemap' && (
        <p className={styles.notice} role="status">
          {words.basemapFailed}
        </p>
      )}
      {gone && (
        <div className={styles.face} role="alert">
          <p>{fault === 'no-webgl' ? words.noWebGl : words.lost}</p>
          {fault === 'context-lost' && !isPicture && (
            <button type="button" onClick={() => setLife((before) => before + 1)}>
              {words.retry}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

function same(a: Seen, b: Seen): boolean {
  return a.pixelsPerMetre === b.pixelsPerMetre && a.pitched === b.pitched && a.unit === b.unit
}

/** What a screen reader hears of an area: its name and its figure. */
function spoken({ areas, figures, words, locale }: MapViewProps, { id }: PlaceHit): string {
  const row = areas.findIndex(({ code }) => code === id)
  const area = areas[row]
  if (!area) return ''
  const name = locale === 'en' ? (area.nameEn ?? area.name) : area.name
  return figures ? `${name} ${figureOf(figures, row, words)}` : name
}
