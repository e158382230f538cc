import type { Generated } from 'kysely'
import type { BatchKind, BatchState } from '#src/contract/handing-in/batches.ts'

/** The schema of `migrations/`, as the queries see it. Moments are ms since 1970, days are day numbers. */
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
    schematic: number | null
  }
  outlines: {
    code: string
    valid_from: number
    coordinates: string
    source: string
    datum: string
    /** Null: it came with the instance. */
    recorded_at: number | null
    author: string | null
  }
  /** As they are now; null version: never changed since they were loaded. */
  sites: SiteColumns & { version: number | null }
  /** Every version of the sites that were ever changed, the first included. */
  site_versions: SiteColumns & {
    version: number
    /** 0: it came with the instance. */
    recorded_at: number
    author: string | null
    reason: string
  }
  /** Areas and sites by the number that observations carry; `kind` is an area's level or a site's kind. */
  places: { id: number; key: string; type: 'area' | 'site'; kind: string; path: string; town: number }
  /** Measures and breakdown keys by number, from 1 on. */
  slugs: { id: number; slug: string }
  /** What came in together. One that waits or changed nothing has a negative id, others that of their first change. */
  batches: {
    id: number
    source: string
    recorded_at: number
    rows: number
    kind: Generated<BatchKind>
    state: Generated<BatchState>
    author: string | null
    note: Generated<string>
    reason: Generated<string>
    file_name: string | null
    file_bytes: number | null
    file_sha256: string | null
    /** JSON. */
    mapping: string | null
    /** JSON. */
    counts: string | null
    /** JSON list of slugs, of one that waits or was rejected; those of the others follow from `changes`. */
    measures: string | null
    /** The revision that its difference was shown for. */
    base: number | null
    /** Of a waiting one: what its rows say. */
    digest: string | null
    decided_by: string | null
    decided_at: number | null
    decided_note: Generated<string>
    withdraws: number | null
    withdrawn_by: number | null
  }
  /** What a waiting batch would store. */
  pending_rows: Cell & {
    batch: number
    flags: number
    value: number | null
    qualifier: string | null
    reason: string | null
  }
  /** One measure of one batch: what a sequence number stands for. */
  changes: { seq: number; batch: number; measure: number; recorded_at: number; rows: number }
  /** The newest commits as the live feed sends them; `seq` is the last of its changes. */
  outbox: { seq: number; first: number; recorded_at: number; payload: string }
  observations: Cell & { flags: number; seq: number; value: number | null }
  notes: Cell & { seq: number; qualifier: string | null; reason: string | null }
  /** Answers of requests that carried an Idempotency-Key. */
  requests: { source: string; key: string; digest: string; reply: string; recorded_at: number }
  /** All that the walls show, in order, as somebody saved it; none is ever changed. */
  scene_versions: { version: number; author: string; note: string; scenes: string; saved_at: number }
  /** Scenes sent to a wall for a time. */
  pushes: {
    id: string
    wall: string
    author: string
    note: string
    scene: string
    pushed_at: number
    ends_at: number
    dismissed_at: number | null
  }
  /** Rights to report, by the SHA-256 of their token; null: no limit of that sort. */
  reporters: {
    id: string
    digest: string
    name: string
    measures: string | null
    areas: string | null
    author: string
    created_at: number
    revoked_at: number | null
  }
  /** Rights to look, by the SHA-256 of their token. */
  links: {
    id: string
    digest: string
    name: string
    author: string
    created_at: number
    revoked_at: number | null
  }
  /** How sheets of a shape are read, as somebody confirmed it. */
  mappings: { shape: string; headers: string; mapping: string; author: string; saved_at: number }
  /** Every version of the notes that readers wrote; both days null: whatever the days. */
  annotations: Version & {
    /** Of its place; 0: of no place. */
    town: number
    place: string | null
    first_day: number | null
    last_day: number | null
    text: string
  }
  /** Every version of the views of the desk that have a name. */
  saved_views: Version & { name: string; note: string; address: string }
}

interface Version {
  id: string
  /** Counts from 1. */
  version: number
  author: string
  recorded_at: number
  /** 1: it was taken back with this version. */
  withdrawn: number
}

interface SiteColumns {
  town: number
  id: string
  kind: string
  name: string
  area: string
  path: string
  lon: number
  lat: number
  /** What the source wrote, in its own datum; null: it was WGS-84 as it stands, or is not known. */
  datum: string
  source_lon: number | null
  source_lat: number | null
  attributes: string
  /** Day number from which it is no longer there. */
  retired_on: number | null
}

interface Cell {
  /** The distribution key. */
  town: number
  place: number
  measure: number
  /** 0: without a breakdown key. */
  key: number
  day: number
}

/** Bits of `observations.flags`. */
export const flag = { estimated: 1 }
