import type { MapWords } from '../../src/map/types.ts'

export const mapWords: MapWords = {
  label: 'Map',
  keys: '',
  zoomIn: 'in',
  zoomOut: 'out',
  frame: 'frame',
  tilt: 'tilt',
  suppressed: '<5',
  sites: (count) => `${count} sites`,
  sources: 'sources',
  noWebGl: 'no WebGL',
  lost: 'lost',
  basemapFailed: 'no basemap',
  retry: 'again',
}
