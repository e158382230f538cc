import { type Area, AreasReply } from '#src/contract/areas.ts'
import { CatalogReply, type Measure } from '#src/contract/catalog.ts'
import { AreaCompletenessReply, CompletenessReply } from '#src/contract/figures/completeness.ts'
import { type CellState, CubeReply } from '#src/contract/figures/cubes.ts'
import { HistoryReply } from '#src/contract/figures/history.ts'
import { type NewObservation, PostReply } from '#src/contract/handing-in/observations.ts'
import { SitesReply } from '#src/contract/sites.ts'
import { ScenesReply } from '#src/contract/wall/scenes.ts'
import { type Push, WallReply } from '#src/contract/wall/walls.ts'

interface Cell {
  day: string
  value: number | null
  state: CellState
}

/**
 * Asks a server over a line of its own: one that is kept open may be shut by the server in the moment in which it is
 * used again, which fails a test that waited for as long as such a line is kept.
 */
export function ask(
  url: string | URL,
  init: RequestInit & { headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(url, { ...init, headers: { ...init.headers, connection: 'close' } })
}

/** What the server says when asked directly, without the product's pages. */
export class Answers {
  constructor(private readonly address: string) {}

  async catalog(): Promise<CatalogReply> {
    return CatalogReply.parse(await this.get('catalog'))
  }

  async measure(id: string): Promise<Measure> {
    return (await this.catalog()).measures.find((one) => one.id === id)!
  }

  /** An area and all inside it. */
  async areas(area: string): Promise<Area[]> {
    return AreasReply.parse(await this.get(`areas?area=${area}`)).areas
  }

  async sites(area: string) {
    return SitesReply.parse(await this.get(`sites?area=${area}`)).sites
  }

  /** An area's number on each day. */
  async series(measure: string, area: Area, from: string, to: string, key?: string): Promise<Cell[]> {
    const query = new URLSearchParams({ by: 'area', level: area.level, from, to })
    if (key !== undefined) query.set('breakdown', key)
    const cube = CubeReply.parse(await this.get(`cubes/${measure}?${query}`))
    const row = cube.places.findIndex(({ id }) => id === area.code)
    const first = Date.parse(from)
    return cube.values[row]!.map((value, day) => ({
      day: new Date(first + day * 86_400_000).toISOString().slice(0, 10),
      value,
      state: cube.states[row]![day]!,
    }))
  }

  async on(measure: string, area: Area, day: string): Promise<Cell> {
    return (await this.series(measure, area, day, day))[0]!
  }

  /** All that was ever said of a cell, the newest last. */
  async known(measure: string, place: string, day: string): Promise<(number | null)[]> {
    const query = new URLSearchParams({ measure, place, day })
    return HistoryReply.parse(await this.get(`history?${query}`)).entries.map(({ value }) => value)
  }

  /** How many of the places inside an area have reported for a day. */
  async completeness(measure: string, area: Area, day: string) {
    const query = new URLSearchParams({ area: area.code, by: 'area', level: area.level, from: day, to: day })
    return CubeReply.parse(await this.get(`cubes/${measure}?${query}`)).completeness
  }

  /** Who owes a report on a day, form by form. */
  async forms(area: string, day: string) {
    return CompletenessReply.parse(await this.get(`completeness?area=${area}&day=${day}`)).forms
  }

  /** The same area by area, all forms together. */
  async owing(area: string, day: string) {
    return AreaCompletenessReply.parse(await this.get(`completeness?area=${area}&day=${day}&by=area`)).areas
  }

  /** Reports as a reporter does. */
  async post(...observations: NewObservation[]): Promise<PostReply> {
    const response = await ask(`${this.address}/api/observations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(observations.length === 1 ? observations[0] : observations),
    })
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
    return PostReply.parse(await response.json())
  }

  /** Writes anything else; answers what was said to it. */
  async send(method: 'POST' | 'PUT', path: string, body: unknown): Promise<unknown> {
    const response = await ask(`${this.address}/api/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }

  async scenes(): Promise<ScenesReply> {
    return ScenesReply.parse(await this.get('scenes'))
  }

  async pushes(wall: string): Promise<Push[]> {
    return WallReply.parse(await this.get(`walls/${wall}`)).pushes
  }

  private async get(path: string): Promise<unknown> {
    const response = await ask(`${this.address}/api/${path}`, { headers: { accept: 'application/json' } })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
}
