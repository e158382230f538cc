import type { Area, MultiPolygonCoordinates } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'
import { boundsOf, isInOutline } from '#src/domain/outline.ts'
import type { Random } from '../random.ts'

const round = (n: number) => Math.round(n * 1e6) / 1e6
const KX = 95.2
const KY = 110.9

/** Gives sites their places inside committees, apart from one another, and their ids. */
export class Placer {
  readonly sites: Site[] = []
  readonly #taken = new Map<string, [number, number][]>()
  readonly #numbers = new Map<string, number>()
  readonly #bounds = new Map<string, [number, number, number, number]>()

  constructor(
    readonly areas: ReadonlyMap<string, Area>,
    readonly outlines: Record<string, MultiPolygonCoordinates>,
  ) {}

  add(
    site: Pick<Site, 'kind' | 'name' | 'area' | 'attributes'> & { prefix: string },
    at: [number, number],
  ): Site {
    const counter = `${site.prefix}-${site.area}`
    const number = (this.#numbers.get(counter) ?? 0) + 1
    this.#numbers.set(counter, number)
    const id = `${counter}-${String(number).padStart(2, '0')}`
    const { kind, name, area, attributes } = site
    const path = `${this.areas.get(area)!.path}/${id}`
    const placed: Site = { id, kind, name, area, path, lon: at[0], lat: at[1], attributes }
    this.sites.push(placed)
    this.#takenIn(area).push(at)
    return placed
  }

  /** The farthest from its neighbours of a few random points inside. */
  somewhere(area: string, random: Random): [number, number] {
    const taken = this.#takenIn(area)
    let best: [number, number] | null = null
    let most = -1
    for (let i = 0; i < 5; i++) {
      const point = this.#inside(area, random)
      let gap = Infinity
      for (const [x, y] of taken) gap = Math.min(gap, Math.hypot((x - point[0]) * KX, (y - point[1]) * KY))
      if (gap > most) [best, most] = [point, gap]
    }
    return best!
  }

  /** A point some dozens of metres from another that is still inside the same area. */
  beside(area: string, [lon, lat]: [number, number], random: Random): [number, number] {
    for (let reach = 0.06; reach > 0.0005; reach *= 0.7) {
      const angle = random() * 2 * Math.PI
      const point: [number, number] = [
        round(lon + (reach * Math.cos(angle)) / KX),
        round(lat + (reach * Math.sin(angle)) / KY),
      ]
      if (isInOutline(this.outlines[area]!, point)) return point
    }
    return [lon, lat]
  }

  #inside(area: string, random: Random): [number, number] {
    const outline = this.outlines[area]!
    const [west, south, east, north] = this.#boundsOf(area, outline)
    for (;;) {
      const point: [number, number] = [
        round(west + random() * (east - west)),
        round(south + random() * (north - south)),
      ]
      if (isInOutline(outline, point)) return point
    }
  }

  #boundsOf(area: string, outline: MultiPolygonCoordinates): [number, number, number, number] {
    const bounds = this.#bounds.get(area) ?? boundsOf(outline)
    this.#bounds.set(area, bounds)
    return bounds
  }

  #takenIn(area: string): [number, number][] {
    const taken = this.#taken.get(area) ?? []
    this.#taken.set(area, taken)
    return taken
  }
}
