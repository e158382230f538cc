/** Colours of the look which the map draws with; read once a theme from the page's custom properties. */
export const TOKEN_NAMES = [
  'ink',
  'ink-2',
  'ink-3',
  'bg',
  'bg-panel',
  'line-mark',
  'select',
  'focus',
  'control',
  'reopen',
  'map-sea',
  'map-land',
  'map-near',
  'map-near-line',
  'map-water',
  'map-line',
  'map-edge',
  'map-glow',
  'map-slab',
  'map-slab-line',
  'map-town-line',
  'map-cell-line',
  'map-halo',
  'ramp-1',
  'ramp-2',
  'ramp-3',
  'ramp-4',
  'ramp-5',
  'ramp-6',
  'ramp-7',
  'sentinel',
  'compound',
  'gate',
  'mark',
  'prism-lit',
  'prism-dark',
  'prism-side',
  'alarm-critical',
  'alarm-serious',
  'alarm-warning',
  'alarm-notice',
  'hatch-ink',
  'hatch-back',
  'c-2',
] as const
export type TokenName = (typeof TOKEN_NAMES)[number]
export type Rgb = [number, number, number]

export interface MapTokens {
  css: Record<TokenName, string>
  rgb: Record<TokenName, Rgb>
  /** Font stack of the page, for labels. */
  font: string
}

const UNKNOWN = '#808080'

export function makeTokens(read: (name: string) => string): MapTokens {
  const css = {} as Record<TokenName, string>
  const rgb = {} as Record<TokenName, Rgb>
  for (const name of TOKEN_NAMES) {
    css[name] = read(`--${name}`).trim() || UNKNOWN
    rgb[name] = parseHex(css[name])
  }
  return { css, rgb, font: read('--font-text').trim() || 'sans-serif' }
}

export function readTokens(element: Element): MapTokens {
  const style = getComputedStyle(element)
  return makeTokens((name) => style.getPropertyValue(name))
}

export function parseHex(text: string): Rgb {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1]
  if (!hex) return [128, 128, 128]
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
  const value = Number.parseInt(full, 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [0, 1, 2].map((index) => Math.round(a[index]! * share + b[index]! * (1 - share))) as Rgb
}
