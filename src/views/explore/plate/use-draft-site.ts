import { useMemo, useState } from 'react'
import { newSiteId } from '#src/contract/desk/view.ts'
import type { Datum, Site } from '#src/contract/sites.ts'

type Point = [lon: number, lat: number]

/** A site in the making or being changed, drawn where it is to be. */
export interface DraftSite {
  editing: boolean
  /** As it is now; null: it is new. */
  site: Site | null
  /** Where it is to be, in `datum`; null: not said yet. */
  point: Point | null
  datum: Datum
  /** Of a new one: its mark is drawn in this kind's layer. */
  setKind: (kind: string) => void
  /** To a point of the map, which is WGS-84 whatever was typed before. */
  move: (point: Point) => void
  /** To a point as it was typed, in the datum chosen. */
  type: (point: Point) => void
  setDatum: (datum: Datum) => void
  begin: () => void
  end: () => void
  /** All sites, with the draft in its place. */
  sites: readonly Site[]
}

const decimals = 1e6
const rounded = (degrees: number) => Math.round(degrees * decimals) / decimals

/** `place`: what the address has chosen; a change ends when something else is. */
export function useDraftSite(place: string | null, sites: readonly Site[]): DraftSite {
  const [changed, setChanged] = useState<string | null>(null)
  const [picked, setPicked] = useState<{ place: string | null; point: Point } | null>(null)
  const [kind, setKind] = useState<string | null>(null)
  const [datum, setDatum] = useState<Datum>('wgs84')
  const isNew = place === newSiteId
  const editing = isNew || (place !== null && changed === place)
  const site = useMemo(() => sites.find(({ id }) => id === place) ?? null, [sites, place])
  const point = picked?.place === place ? picked.point : null
  const drawn = useMemo(() => {
    // Where a point of another datum lies is known to the server only.
    if (!editing || !point || datum !== 'wgs84') return sites
    const [lon, lat] = point
    if (!site)
      return kind === null
        ? sites
        : [...sites, { id: newSiteId, kind, name: '', area: '', path: '', lon, lat, attributes: {} }]
    return sites.map((one) => (one === site ? { ...one, lon, lat } : one))
  }, [editing, point, datum, site, kind, sites])
  const type = ([lon, lat]: Point) => setPicked({ place, point: [rounded(lon), rounded(lat)] })
  return {
    editing,
    site,
    point: point ?? (site ? [site.lon, site.lat] : null),
    datum,
    setKind,
    move: (to) => {
      setDatum('wgs84')
      type(to)
    },
    type,
    setDatum,
    begin: () => setChanged(place),
    end: () => {
      setChanged(null)
      setPicked(null)
      setDatum('wgs84')
    },
    sites: drawn,
  }
}
