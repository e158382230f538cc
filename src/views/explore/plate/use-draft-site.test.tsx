// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useDraftSite } from './use-draft-site.ts'

const site = {
  id: 'g1',
  kind: 'gate',
  name: '东门',
  area: 'c1',
  path: 'c1/g1',
  lon: 121.4,
  lat: 31.2,
  attributes: {},
}
const sites = [site]
const drawn = (draft: ReturnType<typeof useDraftSite>) => draft.sites.map(({ lon, lat }) => [lon, lat])

test('a press on the map is WGS-84, whatever datum was typed before it', () => {
  const { result } = renderHook(() => useDraftSite('g1', sites))
  act(() => result.current.begin())
  act(() => result.current.setDatum('gcj02'))
  act(() => result.current.type([121.41, 31.21]))
  expect(result.current).toMatchObject({ point: [121.41, 31.21], datum: 'gcj02' })
  // Its mark stays: where those numbers lie is not known here.
  expect(drawn(result.current)).toEqual([[121.4, 31.2]])
  act(() => result.current.move([121.42, 31.22]))
  expect(result.current).toMatchObject({ point: [121.42, 31.22], datum: 'wgs84' })
  expect(drawn(result.current)).toEqual([[121.42, 31.22]])
})

test('a change that is left leaves the site where it is', () => {
  const { result } = renderHook(() => useDraftSite('g1', sites))
  act(() => result.current.begin())
  act(() => result.current.move([121.5, 31.3]))
  act(() => result.current.end())
  expect(result.current).toMatchObject({ editing: false, point: [121.4, 31.2] })
  expect(drawn(result.current)).toEqual([[121.4, 31.2]])
})
