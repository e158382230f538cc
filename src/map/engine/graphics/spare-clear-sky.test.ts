import type { Map as MapLibreMap } from 'maplibre-gl'
import { expect, test } from 'vitest'
import { spareClearSky } from './spare-clear-sky.ts'

test('a sky is drawn where the style has one, and shared drawings are left as they were', () => {
  const drawn: string[] = []
  const shared = { sky: () => drawn.push('sky'), background: () => drawn.push('background') }
  let sky: object | undefined
  const map = { painter: { drawFunctions: shared }, getSky: () => sky }
  spareClearSky(map as unknown as MapLibreMap)
  const draw = () => {
    map.painter.drawFunctions.sky()
    map.painter.drawFunctions.background()
  }
  draw()
  expect(drawn).toEqual(['background'])
  sky = { 'sky-color': '#8cf' }
  draw()
  expect(drawn).toEqual(['background', 'sky', 'background'])
  shared.sky()
  expect(drawn).toHaveLength(4)
})
