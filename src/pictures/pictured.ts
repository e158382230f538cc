/** What a canvas, or what holds several, shows: points of colour, and over them what stays sharp at any size. */
export interface Drawn {
  image: HTMLCanvasElement
  /** In CSS pixels from the upper left corner of the element. */
  over?: SVGElement
}

/** Draws once more, for paper: `density` points for each CSS pixel, or as many as there is memory for, in the colours of `place`. */
export type DrawAgain = (density: number, place: Element) => Promise<Drawn>

const known = new WeakMap<Element, DrawAgain>()

/** A picture of the element is not a copy of its points but drawn by this; returns how to end that. */
export function drawsAgain(element: Element, draw: DrawAgain): () => void {
  known.set(element, draw)
  return () => known.delete(element)
}

export function drawAgainOf(element: Element): DrawAgain | undefined {
  return known.get(element)
}
