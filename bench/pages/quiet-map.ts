import { mapWords } from './map-words.ts'

const none = () => undefined
const noOne: readonly [] = []
const shown: ReadonlySet<string> = new Set(['sites'])

/** What the product's map is told when nobody points at it and nothing but areas and sites is on it. */
export const quietMap = {
  theme: 'light',
  locale: 'en',
  words: mapWords,
  basemap: null,
  attributions: noOne,
  visibleLayers: shown,
  prisms: null,
  alarms: noOne,
  selectedSite: null,
  onCameraChange: none,
  onHover: none,
  onSelect: none,
} as const
