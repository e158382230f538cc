import { type Files, tree } from './run.ts'

export type Case = [what: string, files: Files, options: Record<string, string[]>, faults: string[]]

const square = (west: number, south: number, size = 0.1) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const feature = (properties: object, ...rings: number[][][]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: rings },
})
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
export const outlines = {
  'towns.wgs84.geojson': collection(feature({ code: '310118106' }, square(121.2, 31.1))),
}
export const kind = { 's.csv': ['--kind', 'compound'] }
const figures = (...rows: string[]) => ({ ...tree, 'o.csv': ['place,day,measure,value', ...rows].join('\n') })

const hierarchy: Case[] = [
  [
    'an unknown parent',
    { ...tree, 'x.csv': 'code,name,streetCode\n310118999001,某村,310118999' },
    {},
    ['unknown-parent x.csv:2 streetCode'],
  ],
  [
    'a code given twice',
    { ...tree, 'x.csv': 'code,name,areaCode\n310118106,徐泾镇,310118' },
    {},
    ['duplicate-code x.csv:2 code'],
  ],
  [
    'an empty name',
    { ...tree, 'x.csv': 'code,name,areaCode\n310118107,,310118' },
    {},
    ['required x.csv:2 name'],
  ],
  [
    'a code that would break a path',
    { ...tree, 'x.csv': 'code,name,areaCode\n31/1,某镇,310118' },
    {},
    ['bad-code x.csv:2 code'],
  ],
  [
    'a top area without a name',
    { 'x.csv': 'code,name,cityCode\n330102,上城区,3301' },
    {},
    ['root-unknown x.csv:'],
  ],
  ['two trees', { ...tree, 'x.csv': 'code,name,parent\n440000,广东省,' }, {}, ['several-roots x.csv:']],
  [
    'a comma too many',
    { ...tree, 'x.csv': 'code,name,areaCode\n310118107,重固镇,310118,x' },
    {},
    ['extra-cells x.csv:2'],
  ],
]

const shapes: Case[] = [
  [
    'no datum',
    { ...tree, 'x.geojson': collection(feature({ code: '310118' }, square(121, 31))) },
    {},
    ['datum-undeclared x.geojson:'],
  ],
  [
    'two datums',
    { ...tree, 'x.gcj02.geojson': collection(feature({ code: '310118' }, square(121, 31))) },
    { 'x.gcj02.geojson': ['--datum', 'wgs84'] },
    ['datum-contradiction x.gcj02.geojson:'],
  ],
  [
    'a code of no area',
    {
      ...tree,
      'x.wgs84.geojson': collection(
        feature({ code: '310118106' }, square(121, 31)),
        feature({ code: '310199' }, square(121, 31)),
      ),
    },
    {},
    ['unknown-area x.wgs84.geojson:2 code'],
  ],
  [
    'an area drawn twice',
    {
      ...tree,
      'x.wgs84.geojson': collection(
        feature({ code: '310118' }, square(121, 31)),
        feature({ name: '青浦区' }, square(121, 31)),
      ),
    },
    {},
    ['duplicate-outline x.wgs84.geojson:2 code'],
  ],
  [
    'a ring of two points',
    {
      ...tree,
      'x.wgs84.geojson': collection(
        feature({ code: '310118' }, [
          [121, 31],
          [121.1, 31],
        ]),
      ),
    },
    {},
    ['short-ring x.wgs84.geojson:1 geometry'],
  ],
  [
    'axes in the wrong order',
    { ...tree, 'x.wgs84.geojson': collection(feature({ code: '310118' }, square(31, 121))) },
    {},
    ['out-of-range x.wgs84.geojson:1 geometry'],
  ],
  [
    'a line',
    {
      ...tree,
      'x.wgs84.geojson': collection({
        type: 'Feature',
        properties: {},
        geometry: { type: 'LineString', coordinates: [] },
      }),
    },
    {},
    ['bad-geometry x.wgs84.geojson:1 geometry.type'],
  ],
  ['broken JSON', { ...tree, 'x.wgs84.geojson': '{"type":' }, {}, ['malformed-json x.wgs84.geojson:']],
  ['other JSON', { ...tree, 'x.wgs84.geojson': '{}' }, {}, ['not-geojson x.wgs84.geojson:']],
]

const points: Case[] = [
  [
    'both coordinates in one cell',
    {
      ...tree,
      ...outlines,
      's.csv': 'name,gcj02_lng,gcj02_lat,township\n甲,121.25,31.15,徐泾镇\n乙,"121.25,31.15",徐泾镇,',
    },
    kind,
    ['two-in-one s.csv:3 gcj02_lng'],
  ],
  [
    'a word for a number',
    { ...tree, ...outlines, 's.csv': 'name,wgs84_lon,wgs84_lat\n甲,121.25,北纬31度' },
    kind,
    ['not-a-number s.csv:2 wgs84_lat'],
  ],
  [
    'an empty coordinate',
    { ...tree, ...outlines, 's.csv': 'name,wgs84_lon,wgs84_lat\n甲,121.25,' },
    kind,
    ['required s.csv:2 wgs84_lat'],
  ],
  [
    'swapped columns',
    { ...tree, ...outlines, 's.csv': 'name,wgs84_lon,wgs84_lat\n甲,31.15,121.25' },
    kind,
    ['swapped-axes s.csv:2 wgs84_lat'],
  ],
  [
    'datums that disagree',
    {
      ...tree,
      ...outlines,
      's.csv': 'name,wgs84_lon,wgs84_lat,gcj02_lon,gcj02_lat\n甲,121.25,31.15,121.25,31.15',
    },
    kind,
    ['datums-disagree s.csv:2 gcj02_lon'],
  ],
  [
    'no datum',
    { ...tree, ...outlines, 's.csv': 'name,lon,lat\n甲,121.25,31.15' },
    kind,
    ['datum-undeclared s.csv:'],
  ],
  [
    'no kind',
    { ...tree, ...outlines, 's.csv': 'name,wgs84_lon,wgs84_lat\n甲,121.25,31.15' },
    {},
    ['kind-undeclared s.csv:'],
  ],
  [
    'a place outside everything',
    { ...tree, ...outlines, 's.csv': 'name,wgs84_lon,wgs84_lat\n甲,100,20' },
    kind,
    ['no-area s.csv:2'],
  ],
  [
    'an id given twice',
    { ...tree, ...outlines, 's.csv': 'id,name,wgs84_lon,wgs84_lat\na,甲,121.25,31.15\na,乙,121.26,31.15' },
    kind,
    ['duplicate-id s.csv:3 id'],
  ],
  [
    'a row given twice',
    { ...tree, ...outlines, 's.csv': 'name,wgs84_lon,wgs84_lat\n甲,121.25,31.15\n甲,121.25,31.15' },
    kind,
    ['duplicate-id s.csv:3'],
  ],
  [
    'an attribute of the wrong type',
    { ...tree, ...outlines, 's.csv': 'name,户数,wgs84_lon,wgs84_lat\n甲,很多,121.25,31.15' },
    kind,
    ['not-a-number s.csv:2 户数'],
  ],
  [
    'a kind nobody knows',
    { ...tree, ...outlines, 's.csv': 'name,kind,wgs84_lon,wgs84_lat\n甲,城堡,121.25,31.15' },
    {},
    ['invalid-choice s.csv:2 kind'],
  ],
]

const observed: Case[] = [
  [
    'a day that does not exist',
    figures('310118,2022-02-30,overseas-arrivals,3'),
    {},
    ['invalid-day o.csv:2 day'],
  ],
  ['a day to come', figures('310118,2022-06-04,overseas-arrivals,3'), {}, ['future-day o.csv:2 day']],
  [
    'a place nobody knows',
    figures('310118,2022-06-01,overseas-arrivals,3', '310119,2022-06-01,overseas-arrivals,3'),
    {},
    ['unknown-place o.csv:3 place'],
  ],
  [
    'a measure nobody knows',
    figures('310118,2022-06-01,moonshine,3'),
    {},
    ['unknown-measure o.csv:2 measure'],
  ],
  [
    'a computed measure',
    figures('310118,2022-06-01,coverage-60-plus,3'),
    {},
    ['derived-measure o.csv:2 measure'],
  ],
  [
    'a word for a number',
    figures('310118,2022-06-01,overseas-arrivals,约三人'),
    {},
    ['invalid-number o.csv:2 value'],
  ],
  [
    'a figure below nothing',
    figures('310118,2022-06-01,overseas-arrivals,-3'),
    {},
    ['out-of-bounds o.csv:2 value'],
  ],
  [
    'a cell given twice',
    figures('310118,2022-06-01,overseas-arrivals,3', '青浦区,2022/6/1,overseas-arrivals,4'),
    {},
    ['duplicate-in-file o.csv:3 value'],
  ],
  [
    'a town beside its district',
    figures('310118,2022-06-01,overseas-arrivals,3', '310118106,2022-06-01,overseas-arrivals,2'),
    {},
    ['not-a-reporter o.csv:2 place'],
  ],
  [
    'a breakdown nobody knows',
    { ...tree, 'o.csv': 'place,day,measure,value,breakdown\n310118,2022-06-01,overseas-arrivals,3,nowhere' },
    {},
    ['unknown-breakdown o.csv:2 breakdown'],
  ],
  [
    'columns without a measure',
    { ...tree, 'o.csv': 'date,境外输入\n2022-03-01,3' },
    {},
    ['asks-measure o.csv: 境外输入'],
  ],
  [
    'a measure without a column',
    { ...tree, 'o.csv': 'date,境外输入,本土\n2022-03-01,3,4' },
    { 'o.csv': ['--measure', 'overseas-arrivals'] },
    ['column-undeclared o.csv:'],
  ],
  [
    'a column that is not there',
    { ...tree, 'o.csv': 'date,境外输入\n2022-03-01,3' },
    { 'o.csv': ['--measure', 'overseas-arrivals', '--column', '本土'] },
    ['unknown-column o.csv:'],
  ],
  [
    'a column that could be two',
    { ...tree, 'o.csv': 'date,境外确诊,境外无症状\n2022-03-01,3,4' },
    { 'o.csv': ['--measure', 'overseas-arrivals', '--column', '境外'] },
    ['ambiguous-column o.csv:'],
  ],
  [
    'half of a sum',
    { ...tree, 'o.csv': 'date,a,b\n2022-03-01,3,\n2022-03-02,,' },
    { 'o.csv': ['--measure', 'overseas-arrivals', '--column', 'a', '--column', 'b'] },
    ['required o.csv:2 b'],
  ],
]

const files: Case[] = [
  ['a workbook cut short', { ...tree, 'x.xlsx': 'PK' }, {}, ['broken-zip x.xlsx:']],
  ['an open quotation mark', { ...tree, 'x.csv': 'code,name\n1,"a\n2,b\n' }, {}, ['broken-quotes x.csv:2']],
  ['a table of something else', { ...tree, 'x.csv': 'colour,taste\nred,sweet' }, {}, ['unrecognised x.csv:']],
  ['a header alone', { ...tree, 'x.csv': 'code,name\n' }, {}, ['no-rows x.csv:']],
  ['no hierarchy', outlines, {}, ['no-areas towns.wgs84.geojson:']],
  ['bytes of no text', { ...tree, 'x.csv': Uint8Array.of(0xff, 0xff, 0x80) }, {}, ['undecodable x.csv:1']],
]

export const cases: Case[] = [...hierarchy, ...shapes, ...points, ...observed, ...files]
