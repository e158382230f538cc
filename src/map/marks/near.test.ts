import { expect, test } from 'vitest'
import type { Box } from '../geometry/geometry.ts'
import type { SiteColumns } from '../types.ts'
import { nearBox, nearSites } from './near.ts'

const sites = Array.from({ length: 500 }, (_, row) => ({
  id: `s${row}`,
  lon: 121 + ((row * 37) % 100) / 100,
  lat: 31 + ((row * 53) % 100) / 100,
}))
const columns: SiteColumns = {
  id: 'sites',
  mark: 'compound',
  ids: sites.map(({ id }) => id),
  names: sites.map(({ id }) => `name of ${id}`),
  positions: Float64Array.from(sites.flatMap(({ lon, lat }) => [lon, lat])),
  areaRows: Int32Array.from(sites, (_, row) => row % 7),
  flags: Uint8Array.from(sites, (_, row) => row % 2),
}

test('every column keeps to its site, and tells which row of the whole it is', () => {
  const near = nearSites(columns, [121.2, 31.1, 121.5, 31.9])
  expect(near.ids.length).toBeGreaterThan(20)
  expect(near.ids.length).toBeLessThan(columns.ids.length)
  near.ids.forEach((id, at) => {
    const row = near.rows![at]!
    expect(columns.ids[row]).toBe(id)
    expect(near.names[at]).toBe(`name of ${id}`)
    expect([near.positions[at * 2], near.positions[at * 2 + 1]]).toEqual([sites[row]!.lon, sites[row]!.lat])
    expect([near.areaRows[at], near.flags[at]]).toEqual([row % 7, row % 2])
  })
})

test('what is near holds the view, is not much larger, and stays the same for a short pan', () => {
  for (const size of [0.01, 0.3, 5]) {
    const view: Box = [121.013, 31.007, 121.013 + size, 31.007 + size / 2]
    const near = nearBox(view)
    expect(near[0]).toBeLessThan(view[0])
    expect(near[1]).toBeLessThan(view[1])
    expect(near[2]).toBeGreaterThan(view[2])
    expect(near[3]).toBeGreaterThan(view[3])
    expect(near[2] - near[0]).toBeLessThan(3 * size)
    const steps = Array.from({ length: 100 }, (_, n) => {
      const by = (size * n) / 100
      return nearBox([view[0] + by, view[1], view[2] + by, view[3]]).join(' ')
    })
    // A pan as wide as the view.
    expect(new Set(steps).size).toBeLessThanOrEqual(10)
  }
})
