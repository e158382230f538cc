import { addProtocol, type LayerSpecification, type StyleSpecification } from 'maplibre-gl'
import { PMTiles, Protocol, TileType } from 'pmtiles'
import type { MapTokens } from '../tokens.ts'

let protocol: Protocol | null = null

/** An archive as a style: pictures as they are, vector layers drawn quietly in the colours of the look. */
export async function pmtilesStyle(setting: string, tokens: MapTokens): Promise<StyleSpecification> {
  const url = setting.replace(/^pmtiles:\/\//i, '')
  const archive = new PMTiles(url)
  if (!protocol) {
    protocol = new Protocol()
    addProtocol('pmtiles', protocol.tile)
  }
  protocol.add(archive)
  const header = await archive.getHeader()
  const background: LayerSpecification = {
    id: 'sea',
    type: 'background',
    paint: { 'background-color': tokens.css['map-land'] },
  }
  if (header.tileType !== TileType.Mvt) {
    return {
      version: 8,
      sources: { basemap: { type: 'raster', url: `pmtiles://${url}`, tileSize: 256 } },
      layers: [background, { id: 'basemap', type: 'raster', source: 'basemap' }],
    }
  }
  return {
    version: 8,
    sources: { basemap: { type: 'vector', url: `pmtiles://${url}` } },
    layers: [background, ...vectorLayers(layerNames(await archive.getMetadata()), tokens)],
  }
}

function layerNames(metadata: unknown): string[] {
  if (typeof metadata !== 'object' || metadata === null || !('vector_layers' in metadata)) return []
  const { vector_layers: layers } = metadata
  if (!Array.isArray(layers)) return []
  return layers.flatMap((layer: unknown) =>
    typeof layer === 'object' && layer !== null && 'id' in layer ? [String(layer.id)] : [],
  )
}

/** Layer names of the usual schemas (Protomaps, OpenMapTiles) tell water from land; other names are left out. */
export function vectorLayers(names: readonly string[], tokens: MapTokens): LayerSpecification[] {
  const fill = (name: string, color: string): LayerSpecification => ({
    id: `${name}-fill`,
    type: 'fill',
    source: 'basemap',
    'source-layer': name,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': color },
  })
  const line = (name: string, color: string, width: number): LayerSpecification => ({
    id: `${name}-line`,
    type: 'line',
    source: 'basemap',
    'source-layer': name,
    filter: ['==', ['geometry-type'], 'LineString'],
    paint: { 'line-color': color, 'line-width': width },
  })
  const { css } = tokens
  const of = (pattern: RegExp) => names.filter((name) => pattern.test(name))
  return [
    ...of(/^(earth|land)$/).map((name) => fill(name, css['map-near'])),
    ...of(/^water/).map((name) => fill(name, css['map-water'])),
    ...of(/^waterway|^water$/).map((name) => line(name, css['map-water'], 0.8)),
    ...of(/^(roads?|transportation|transit|rail)/).map((name) => line(name, css['map-line'], 0.8)),
    ...of(/^boundar/).map((name) => line(name, css['map-near-line'], 1)),
  ]
}
