import { colourOf } from './colour.ts'
import { make, type Pen, paint } from './pen.ts'

interface Place {
  x: number
  y: number
}

/** The patterns of an element's ground, the lowest first, as fills: the hatches by which states are told apart in tables and legends. */
export function hatchesOf(style: CSSStyleDeclaration, place: Place, pen: Pen): string[] {
  return layersOf(style.backgroundImage)
    .reverse()
    .flatMap((layer) => {
      const pattern = stripes(layer, place) ?? dots(layer, style.backgroundSize, place)
      if (!pattern) return []
      const id = pen.newId()
      pattern.setAttribute('id', id)
      pen.definitions.append(pattern)
      return [`url(#${id})`]
    })
}

/** Splits at the commas between gradients. */
function layersOf(list: string): string[] {
  return list.match(/[a-z-]+-gradient\((?:[^()]|\([^()]*\))*\)/g) ?? []
}

const stop = /((?:rgba?|color)\([^)]*\)) ([\d.]+)px(?: ([\d.]+)px)?/g

/** Colours and the pixels at which they stand. */
function stopsOf(layer: string) {
  return [...layer.matchAll(stop)].flatMap(([, colour, ...at]) =>
    at.flatMap((one) => (one === undefined ? [] : [{ colour: colourOf(colour!), at: Number(one) }])),
  )
}

function stripes(layer: string, { x, y }: Place): SVGElement | null {
  if (!layer.startsWith('repeating-linear-gradient(')) return null
  const degrees = Number.parseFloat(/\((-?[\d.]+)deg/.exec(layer)?.[1] ?? '0')
  const stops = stopsOf(layer)
  const period = stops.at(-1)?.at ?? 0
  if (period <= 0) return null
  // A gradient runs upwards from its angle, a pattern downwards.
  const pattern = make('pattern', {
    width: period,
    height: period,
    patternUnits: 'userSpaceOnUse',
    patternTransform: `translate(${x} ${y}) rotate(${degrees}) scale(1 -1)`,
  })
  for (let one = 0; one + 1 < stops.length; one++) {
    const [from, to] = [stops[one]!, stops[one + 1]!]
    if (!from.colour || to.at <= from.at) continue
    pattern.append(
      make('rect', {
        x: 0,
        y: from.at,
        width: period,
        height: to.at - from.at,
        ...paint('fill', from.colour),
      }),
    )
  }
  return pattern
}

function dots(layer: string, size: string, { x, y }: Place): SVGElement | null {
  if (!layer.startsWith('radial-gradient(')) return null
  const last = stopsOf(layer).findLast(({ colour }) => colour !== null)
  const step = Number.parseFloat(size)
  if (!last || !(step > 0)) return null
  const pattern = make('pattern', {
    width: step,
    height: step,
    patternUnits: 'userSpaceOnUse',
    patternTransform: `translate(${x} ${y})`,
  })
  pattern.append(make('circle', { cx: step / 2, cy: step / 2, r: last.at, ...paint('fill', last.colour) }))
  return pattern
}
