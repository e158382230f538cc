import '../../src/ui/fonts.css'
import '../../src/ui/tokens.css'
import '../../src/ui/base.css'
import '../../src/ui/states.css'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { everything, type Shape } from '../../src/contract/desk/selection.ts'
import { countSites } from '../../src/domain/selection/counts.ts'
import { pick } from '../../src/domain/selection/pick.ts'
import { buildPlaceTable } from '../../src/domain/selection/place-table.ts'
import { StateCode } from '../../src/domain/states.ts'
import { classify } from '../../src/map/classes.ts'
import { MapView } from '../../src/map/MapView.tsx'
import type { AreaFigures, MapSelecting } from '../../src/map/types.ts'
import { heldRows } from '../../src/situation/selection/held-rows.ts'
import { CAMERA } from '../city/town-map.ts'
import { quietMap } from '../pages/quiet-map.ts'
import { offerGestures } from './gestures.ts'
import { makeMillion } from './places.ts'

/**
 * The product's map with a million sites, as the desk shows it: names and numbers from far, dots and marks from near, a lasso that counts.
 * With `?draw=all` each site is drawn at any distance, on a disc in the colour of its class.
 */

const query = new URLSearchParams(location.search)
const { areas, outlines, sites, figures } = makeMillion(Number(query.get('sites')))
const drawsAll = query.get('draw') === 'all'
const listed = sites.ids.map((id, row) => ({
  id,
  kind: 'checkpoint',
  path: `${areas[sites.areaRows[row]!]!.path}/${id}`,
  lon: sites.positions[row * 2]!,
  lat: sites.positions[row * 2 + 1]!,
  attributes: {},
}))
const table = buildPlaceTable(areas, listed)
const layers = [sites]
const none = () => undefined
const noOne: readonly [] = []
const values = areas.map((_, row) => row)
const states = areas.map(() => StateCode.value)
const fill = classify(values, states)
const areaFigures: AreaFigures = {
  values,
  states,
  version: 0,
  scales: fill ? { town: fill, district: fill } : {},
  format: String,
}
const tools: MapSelecting['words'] = {
  tools: 'tools',
  box: 'box',
  lasso: 'lasso',
  circle: 'circle',
  inView: 'in view',
  howTo: { box: '', lasso: '', circle: '' },
  metres: (radius) => `${radius} m`,
}
let move: (camera: { lon: number; lat: number; zoom: number }) => void = none

/** What is let go where it was is nothing new, as on the desk. */
function kept(before: readonly Shape[], next: readonly Shape[]): readonly Shape[] {
  return JSON.stringify(before) === JSON.stringify(next) ? before : next
}

const rowOf = new Map(areas.map(({ code }, row) => [code, row]))

/** Areas in which nothing is selected are drawn faintly, as on the desk. */
function outsideOf(held: Uint8Array): Uint8Array {
  const outside = new Uint8Array(areas.length).fill(1)
  for (let row = 0; row < held.length; row++) if (held[row] === 1) outside[sites.areaRows[row]!] = 0
  for (let row = areas.length - 1; row > 0; row--)
    if (outside[row] === 0) outside[rowOf.get(areas[row]!.parent!)!] = 0
  return outside
}

function Page() {
  const [shapes, setShapes] = useState<readonly Shape[]>(noOne)
  const [camera, setCamera] = useState({ ...CAMERA, pitch: 0, bearing: 0 })
  move = (next) => setCamera({ ...next, pitch: 0, bearing: 0 })
  const picked = useMemo(
    () => (shapes.length > 0 ? pick(table, { ...everything, shapes: [...shapes] }) : null),
    [shapes],
  )
  const count = useMemo(
    () => (picked ? countSites(picked, areas[0]!.path, () => true).get('checkpoint')! : sites.ids.length),
    [picked],
  )
  const held = useMemo(() => picked && heldRows(picked, sites.ids), [picked])
  const figuresNow = useMemo(
    () => (held ? { ...areaFigures, outside: outsideOf(held) } : areaFigures),
    [held],
  )
  const selecting = useMemo(
    (): MapSelecting => ({
      words: tools,
      shapes,
      areas: noOne,
      points: noOne,
      held: held && new Map([[sites.id, held]]),
      onDraw: (shape) => setShapes((before) => kept(before, shape ? [shape] : noOne)),
      onToggle: none,
    }),
    [shapes, held],
  )
  return (
    <>
      <div style={{ position: 'absolute', inset: 0 }}>
        <MapView
          {...quietMap}
          areas={areas}
          outlines={outlines}
          figures={figuresNow}
          sites={layers}
          siteFigures={drawsAll ? figures : null}
          selectedArea={areas[0]!.code}
          camera={camera}
          onCameraChange={(next) => next && setCamera(next)}
          selecting={selecting}
        />
      </div>
      <output style={{ position: 'absolute', left: 8, top: 8 }}>{count}</output>
    </>
  )
}

createRoot(document.getElementById('root')!).render(<Page />)
setTimeout(() => offerGestures((camera) => flushSync(() => move(camera))), 3000)
