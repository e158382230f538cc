import type { StyleSpecification } from 'maplibre-gl'

export type BasemapKind = 'style' | 'pmtiles' | 'raster'

/** What a deployment's basemap setting names: a raster template has {z}, an archive ends in .pmtiles, the rest is a style. */
export function basemapKind(setting: string): BasemapKind {
  if (/\{z\}/i.test(setting)) return 'raster'
  if (/^pmtiles:\/\//i.test(setting) || /\.pmtiles($|\?)/i.test(setting)) return 'pmtiles'
  return 'style'
}

/** A raster template as a style. `{s}` lists hosts: `https://t{0-7}.example/…` as 天地图 has them. */
export function rasterStyle(template: string): StyleSpecification {
  return {
    version: 8,
    sources: { basemap: { type: 'raster', tiles: hostsOf(template), tileSize: 256, maxzoom: 18 } },
    layers: [{ id: 'basemap', type: 'raster', source: 'basemap' }],
  }
}

export function hostsOf(template: string): string[] {
  const range = /\{(\d)-(\d)\}/.exec(template)
  if (!range) return [template]
  const [from, to] = [Number(range[1]), Number(range[2])]
  return Array.from({ length: to - from + 1 }, (_, index) => template.replace(range[0], String(from + index)))
}
