import { describe, expect, it } from 'vitest'
import { makeTokens } from '../tokens.ts'
import { basemapKind, hostsOf, rasterStyle } from './configured.ts'
import { vectorLayers } from './pmtiles-style.ts'

describe('basemapKind', () => {
  it.each([
    ['https://maps.example/style.json', 'style'],
    ['/tiles/{z}/{x}/{y}.png', 'raster'],
    ['https://t{0-7}.example/img_w/wmts?tilematrix={z}&tilerow={y}&tilecol={x}', 'raster'],
    ['pmtiles:///town.pmtiles', 'pmtiles'],
    ['/maps/town.pmtiles', 'pmtiles'],
  ])('takes %s for %s', (setting, kind) => expect(basemapKind(setting)).toBe(kind))
})

describe('a raster template', () => {
  it('spreads over the hosts it names', () => {
    expect(hostsOf('https://t{0-2}.example/{z}')).toEqual([
      'https://t0.example/{z}',
      'https://t1.example/{z}',
      'https://t2.example/{z}',
    ])
  })
  it('becomes a style of one layer', () => {
    expect(rasterStyle('/t/{z}/{x}/{y}.png').layers).toMatchObject([{ type: 'raster', source: 'basemap' }])
  })
})

describe('a vector archive', () => {
  it('draws land below water below roads and leaves out names it does not know', () => {
    const layers = vectorLayers(
      ['roads', 'pois', 'water', 'earth'],
      makeTokens(() => '#123456'),
    )
    expect(layers.map(({ id }) => id)).toEqual(['earth-fill', 'water-fill', 'water-line', 'roads-line'])
  })
})
