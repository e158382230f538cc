import type { ExportFormat } from '#src/contract/desk/exports.ts'
import type { PictureFormat } from '#src/pictures/picture-format.ts'

/** Names of formats are the same in every language. */
export const formatNames: Record<ExportFormat | PictureFormat, string> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  geojson: 'GeoJSON',
  parquet: 'Parquet',
  png: 'PNG',
  svg: 'SVG',
}
