import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Real data beside the repository; tests that need it say that it is absent and skip. */
export const sharedData = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

export const paths = {
  areas: 'open/hierarchy/shanghai-areas.csv',
  streets: 'open/hierarchy/shanghai-streets.csv',
  villages: 'open/hierarchy/shanghai-villages.csv',
  districts: 'open/boundaries/shanghai-districts.gcj02.geojson',
  towns: 'open/boundaries/shanghai-towns-osm.wgs84.geojson',
  compounds: 'reference-only/compounds-changning-qingpu.csv',
  series: 'open/series/shanghai-imported-daily-2022-03.csv',
}

export const isAbsent = !Object.values(paths).every((path) => existsSync(sharedData + path))
if (isAbsent) console.warn('../shared/data is absent: the tests on real data are skipped')

export const readShared = (path: string) => readFileSync(sharedData + path, 'utf8')

const imported = ['新增境外输入性新冠肺炎确诊病例', '新增境外输入性无症状感染者']

/** The command line that imports all of Shanghai, with the files in an order that cannot work by luck. */
export const argv = [
  paths.compounds,
  paths.series,
  '--measure',
  'overseas-arrivals',
  ...imported.flatMap((header) => ['--column', header]),
  paths.villages,
  paths.towns,
  paths.districts,
  paths.streets,
  paths.areas,
]
