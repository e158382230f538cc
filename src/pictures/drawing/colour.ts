export interface Colour {
  /** `#1a4fb0` */
  hex: string
  /** 0 to 1. */
  alpha: number
}

const functional = /^rgba?\(([^)]+)\)$/
const inSpace = /^color\(srgb ([^)]+)\)$/

/**
 * A computed colour in the one way of writing that every program reads. Null: none, or nothing to be seen of it; what is not
 * known, such as a pattern's address, is none as well.
 */
export function colourOf(computed: string): Colour | null {
  const inBytes = functional.exec(computed)?.[1]
  const inShares = inSpace.exec(computed)?.[1]
  const written = inBytes ?? inShares
  if (written === undefined) return null
  const parts = written.split(/[\s,/]+/).filter((part) => part !== '')
  const channels = parts
    .slice(0, 3)
    .map((part) => Number.parseFloat(part) * (inBytes === undefined ? 255 : 1))
  const last = parts[3]
  const alpha =
    last === undefined ? 1 : last.endsWith('%') ? Number.parseFloat(last) / 100 : Number.parseFloat(last)
  if (channels.some(Number.isNaN) || !(alpha > 0)) return null
  const hex = channels.map((value) =>
    Math.max(0, Math.min(255, Math.round(value)))
      .toString(16)
      .padStart(2, '0'),
  )
  return { hex: `#${hex.join('')}`, alpha }
}
