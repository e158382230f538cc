import { useMemo, useState } from 'react'
import type { Site } from '#src/contract/sites.ts'
import { newSiteId } from '#src/contract/view.ts'

type Point = [lon: number, lat: number]

/** A site in the making or being changed, drawn where it is to be. */
export interface DraftSite {
  editing: boolean
  /** As it is now; null: it is new. */
  site: Site | null
  /** Where it is to be (WGS-84); null: not said yet. */
  point: Point | null
  /** Of a new one: its mark is drawn in this kind's layer. */
  setKind: (kind: string) => void
  move: (point: Point) => void
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
  const isNew = place === newSiteId
  const editing = isNew || (place !== null && changed === place)
  const site = useMemo(() => sites.find(({ id }) => id === place) ?? null, [sites, place])
  const point = picked?.place === place ? picked.point : null
  const drawn = useMemo(() => {
    if (!editing || !point) return sites
    const [lon, lat] = point
    if (!site)
      return kind === null
        ? sites
        : [...sites, { id: newSiteId, kind, name: '', area: '', path: '', lon, lat, attributes: {} }]
    return sites.map((one) => (one === site ? { ...one, lon, lat } : one))
  }, [editing, point, site, kind, sites])
  return {
    editing,
    site,
    point: point ?? (site ? [site.lon, site.lat] : null),
    setKind,
    move: ([lon, lat]) => setPicked({ place, point: [rounded(lon), rounded(lat)] }),
    begin: () => setChanged(place),
    end: () => {
      setChanged(null)
      setPicked(null)
    },
    sites: drawn,
  }
}
