import { areaName } from '#server/exports/area-name.ts'
import type { AskedExport, Known } from '#server/exports/asked.ts'
import type { Column, DescribedPlace } from '#server/exports/table.ts'
import { exportWords } from '#server/exports/words.ts'

export function placeColumns({ locale }: AskedExport): Column[] {
  const words = exportWords[locale]
  return [
    { id: 'place', name: words.place, type: 'text', width: 16 },
    { id: 'name', name: words.name, type: 'text', width: 26 },
    { id: 'kind', name: words.kind, type: 'text', width: 12 },
    { id: 'within', name: words.within, type: 'text', width: 34 },
    { id: 'lon', name: words.lon, type: 'number' },
    { id: 'lat', name: words.lat, type: 'number' },
  ]
}

/** Looks places up by id, each once. An id that is not known is all together of what was asked for. */
export function placeBook(
  { catalog, locale, area }: AskedExport,
  { gazetteer }: Known,
): (id: string) => DescribedPlace {
  const kinds = new Map(catalog.kinds.map(({ id, name }) => [id, name[locale]]))
  const withinOf = (path: string) =>
    path
      .split('/')
      .slice(0, -1)
      .map((code) => {
        const around = gazetteer.area.get(code)
        return around ? areaName(around, locale) : code
      })
      .join(' / ')
  const describe = (id: string): DescribedPlace => {
    const site = gazetteer.site.get(id)
    if (site) {
      const { name, kind, path, lon, lat } = site
      return {
        id,
        cells: [id, name, kinds.get(kind) ?? kind, withinOf(path), lon, lat],
        point: [lon, lat],
      }
    }
    const one = gazetteer.area.get(id) ?? area
    if (!one)
      return { id, cells: [null, exportWords[locale].everywhere, null, null, null, null], point: null }
    const level = catalog.levels[one.level][locale]
    return {
      id,
      cells: [one.code, areaName(one, locale), level, withinOf(one.path), null, null],
      point: null,
    }
  }
  const known = new Map<string, DescribedPlace>()
  return (id) => {
    const found = known.get(id) ?? describe(id)
    known.set(id, found)
    return found
  }
}
