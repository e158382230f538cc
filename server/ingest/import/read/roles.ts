import type { Column } from '#server/ingest/import/finding.ts'
import { datumIn } from '#server/ingest/import/geo/datum.ts'
import type { Table } from './table.ts'

/** Headers by what they hold, in order of preference; compared without case, spaces, `_` and `-`. */
const headers = {
  code: ['code', 'adcode', 'areacode', 'gbcode', '代码', '区划代码', '行政区划代码', '编码'],
  name: ['name', '名称', '小区名称', '小区', '点位名称', '点位', '地址', 'address', 'title'],
  nameEn: ['nameen', 'english', 'englishname', '英文名', '英文名称'],
  aliases: ['aliases', 'alias', '别名', '俗称'],
  parent: ['parent', 'parentcode', '上级代码', '上级'],
  id: ['id', 'siteid', '编号', '点位编号'],
  kind: ['kind', '类型', '点位类型'],
  lon: ['lon', 'lng', 'long', 'longitude', '经度', '东经'],
  lat: ['lat', 'latitude', '纬度', '北纬'],
  area: ['areacode', 'area', '区域代码', '所属区域'],
  district: ['district', '区', '区县', '所属区', '行政区'],
  town: ['township', 'town', 'street', 'subdistrict', '街镇', '街道', '乡镇', '街道乡镇', '所属街镇'],
  place: [
    'place',
    'placeid',
    '地点',
    '地方',
    '区域',
    '点位',
    'code',
    '代码',
    '区划代码',
    'id',
    '名称',
    'name',
  ],
  day: ['day', 'date', '日期', '时间', '统计日期', '填报日期', '上报日期'],
  measure: ['measure', '指标'],
  value: ['value', '数值', '值', '人数', '数量'],
  breakdown: ['breakdown', 'key', '细分', '分项'],
  qualifier: ['qualifier', '原文', '说明'],
  estimated: ['estimated', '估计', '是否估计'],
} as const satisfies Record<string, readonly string[]>

export type Role = keyof typeof headers
export const isRole = (text: string): text is Role => Object.hasOwn(headers, text)

/** `--columns role=HEADER`, already checked against the table. */
export type NamedColumns = Partial<Record<Role, Column>>

export const normalise = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')

/** The column that holds `role`: the one named on the command line, else the first known header. */
export function columnFor(role: Role, table: Table, named: NamedColumns): Column | null {
  if (named[role]) return named[role]
  for (const known of headers[role]) {
    const found = table.columns.find((column) => normalise(column.header) === known)
    if (found) return found
  }
  return null
}

/** Longitude or latitude columns that carry their datum in the header (`gcj02_lng`, `经度(WGS84)`), and plain ones. */
export function axisColumns(axis: 'lon' | 'lat', table: Table, named: NamedColumns) {
  const given = named[axis]
  if (given) return [{ column: given, datum: datumIn(given.header) }]
  return table.columns.flatMap((column) => {
    const datum = datumIn(column.header)
    const rest = normalise(column.header)
      .replace(datum ?? '', '')
      .replace(/[()（）:：]/g, '')
    return (headers[axis] as readonly string[]).includes(rest) ? [{ column, datum }] : []
  })
}
