import '../../src/ui/fonts.css'
import '../../src/ui/tokens.css'
import '../../src/ui/base.css'
import '../../src/ui/states.css'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { chartFormat } from '../../src/charts/chart-format.ts'
import { LevelChart } from '../../src/charts/LevelChart.tsx'
import { RatioChart } from '../../src/charts/RatioChart.tsx'
import { StackedBarsChart } from '../../src/charts/StackedBarsChart.tsx'
import { change, series, seriesStates, spanStates, spanValues, total } from '../../src/domain/cube.ts'
import { runOf } from '../../src/domain/places.ts'
import { codeOf } from '../../src/domain/states.ts'
import { classify } from '../../src/map/classes.ts'
import { MapView } from '../../src/map/MapView.tsx'
import type { AreaFigures, SiteFigures } from '../../src/map/types.ts'
import { chartLabels as labels } from '../../tests/doubles/charts/chart-labels.ts'
import { CAMERA, DAYS, makeTownMap } from '../city/town-map.ts'
import { cubeOf } from '../cubes/ours.ts'
import { quietMap } from '../pages/quiet-map.ts'
import { offerDrag, spanAt } from './drag.ts'

/** The product's map, charts and cube over the same points: site colours, area fills, totals and three charts follow the window. */

const { town, areas, outlines, sites, scale } = makeTownMap()
const cube = cubeOf(town)
const city = runOf(cube.places, '31')
const runs = areas.map(({ code }) => runOf(cube.places, code.replaceAll('-', '/')))
const format = chartFormat({ locale: 'en' })
const share = chartFormat({ locale: 'en', share: true })
const behind = seriesStates(cube, city)
const daily = { from: 0, values: series(cube, city), states: behind.states }
const shares = {
  from: 0,
  values: Float64Array.from(behind.reported, (reported, day) => reported / behind.expected[day]!),
  states: new Uint8Array(DAYS),
}
const layers = [sites]
const none = () => undefined
const camera = { ...CAMERA, pitch: 0, bearing: 0 }

let move: (span: { from: number; to: number }) => void = none
let version = 0

function Page() {
  const [span, setSpan] = useState(spanAt(0))
  move = setSpan
  const siteFigures = useMemo(
    (): SiteFigures => ({
      layer: 'sites',
      scale,
      values: spanValues(cube, span),
      states: spanStates(cube, span),
      version: version++,
    }),
    [span],
  )
  const figures = useMemo((): AreaFigures => {
    const answers = runs.map((run) => total(cube, run, span))
    const values = answers.map(({ value }) => value ?? Number.NaN)
    const states = answers.map(({ state }) => codeOf(state))
    const rows = areas.flatMap(({ level }, row) => (level === 'town' ? [row] : []))
    const fill = classify(
      rows.map((row) => values[row]!),
      rows.map((row) => states[row]!),
    )
    return {
      values,
      states,
      version: version++,
      scales: fill ? { town: fill, district: fill } : {},
      format: format.value,
    }
  }, [span])
  const now = total(cube, city, span)
  const moved = change(cube, city, span, 'preceding', now)
  const common = {
    unit: 'people a day',
    span,
    today: DAYS - 1,
    bands: [],
    hoverDay: null,
    onHoverDay: none,
    format,
    labels,
    completeness: { from: 0, reported: behind.reported, expected: behind.expected },
    earlierBy: span.to - span.from + 1,
  }
  return (
    <>
      <div style={{ position: 'absolute', inset: '0 420px 0 0' }}>
        <MapView
          {...quietMap}
          areas={areas}
          outlines={outlines}
          figures={figures}
          sites={layers}
          siteFigures={siteFigures}
          selectedArea="31"
          camera={camera}
        />
      </div>
      <div style={{ position: 'absolute', inset: '0 0 0 auto', width: 420 }}>
        <p>
          {format.value(now.value ?? 0)} · {format.difference(moved.difference ?? 0)} · {now.reported} /{' '}
          {now.expected}
        </p>
        <StackedBarsChart
          {...common}
          title="Arrivals"
          keys={[{ key: 'all', label: 'all', color: 'var(--c-1)', series: daily }]}
          total={daily}
        />
        <LevelChart {...common} title="Level" label="level" series={daily} />
        <RatioChart
          {...common}
          title="Reported"
          format={share}
          lines={[{ key: 'share', label: 'share', weight: 2, series: shares }]}
        />
      </div>
    </>
  )
}

createRoot(document.getElementById('root')!).render(<Page />)
setTimeout(() => offerDrag((span) => flushSync(() => move(span))), 3000)
