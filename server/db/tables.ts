export interface Tables {
  meta: { key: string; value: string }
  head: { id: number; seq: number; recorded_at: number; places_revision: number }
  areas: {
    code: string
    name: string
    name_en: string | null
    parent: string | null
    level: string
    path: string
    aliases: string
    lon: number | null
    lat: number | null
    schematic: boolean | null
  }
  outlines: { code: string; valid_from: number; coordinates: string; source: string; datum: string }
  sites: {
    id: string
    town: number
    kind: string
    name: string
    area: string
    path: string
    lon: number
    lat: number
    datum: string
    attributes: string
  }
  /** Areas and sites by the number that observations carry; `kind` is an area's level or a site's kind. */
  places: { id: number; key: string; type: 'area' | 'site'; kind: string; path: string; town: number }
  /** Measure and breakdown key slugs by number. */
  slugs: { id: number; slug: string }
  batches: { id: number; source: string; recorded_at: number; rows: number }
  changes: { seq: number; batch: number; measure: number; recorded_at: number; rows: number }
  outbox: { seq: number; last: number; payload: string | null }
  observations: {
    town: number
    place: number
    measure: number
    /** 0: without a breakdown key. */
    key: number
    day: number
    seq: number
    value: number | null
    flags: number
  }
  notes: {
    town: number
    place: number
    measure: number
    key: number
    day: number
    seq: number
    qualifier: string | null
    reason: string | null
  }
  requests: { token: string; key: string; body: string; reply: string; recorded_at: number }
}
