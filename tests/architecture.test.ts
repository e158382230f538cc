import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/** The import rules of the house: who may import whom, one holder for each large library, no cycles. */

const root = fileURLToPath(new URL('..', import.meta.url))
const house = ['src', 'server', 'mocks']

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'"\n]*?(?:\{[^}]*\}\s*)?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

interface Import {
  from: string
  to: string
  local: boolean
  /** Dynamic imports load later and make no cycle. */
  dynamic: boolean
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  return [...text.matchAll(importPattern)].map((match) => {
    const target = (match[1] ?? match[2] ?? match[3]) as string
    const local = target.startsWith('.') || target.startsWith('#')
    const to = target.startsWith('#')
      ? target.slice(1)
      : target.startsWith('.')
        ? normalize(join(dirname(file), target))
        : target
    return { from: file, to: to.replace(/\?.*$/, ''), local, dynamic: match[3] !== undefined }
  })
}

const files = house.flatMap(filesUnder)
const imports = files.flatMap(importsOf)

/** `src/views/explore/X.tsx` → `views`; `server/db/x.ts` → `server`. */
function roomOf(path: string): string {
  const [top, second] = path.split('/')
  return top === 'src' ? (second ?? 'src') : (top ?? '')
}

const allowed: Record<string, string[]> = {
  contract: [],
  domain: ['contract'],
  sources: ['contract', 'domain'],
  queries: ['contract', 'domain', 'sources'],
  state: ['contract', 'domain'],
  situation: ['contract', 'domain', 'queries', 'map', 'charts'],
  pictures: ['domain'],
  map: ['contract', 'domain', 'pictures'],
  charts: ['contract', 'domain', 'pictures'],
  ui: ['contract', 'domain'],
  views: [
    'contract',
    'domain',
    'sources',
    'queries',
    'state',
    'situation',
    'map',
    'charts',
    'pictures',
    'ui',
  ],
  app: ['contract', 'domain', 'queries', 'state', 'ui', 'views'],
  server: ['contract', 'domain'],
  mocks: ['contract', 'domain', 'server'],
}

/** The one file of the server that may reach the demonstration town: it decides at the start whether to load it. */
const demonstrationDoor = 'server/start.ts'

const holders: [library: RegExp, rooms: RegExp][] = [
  [/^zod(\/|$)/, /^(src\/contract|server|mocks)\//],
  [/^@tanstack\/react-query/, /^src\/(queries|situation|views|app)\//],
  [/^@tanstack\/react-router/, /^src\/(state|views|app)\//],
  [/^(maplibre-gl|@deck\.gl|pmtiles)/, /^src\/map\//],
  [/^recharts/, /^src\/charts\//],
  [/^react-aria-components|^@internationalized/, /^src\/ui\//],
  [/^kysely|^@electric-sql\/pglite|^pg$/, /^server\/db\//],
  [/^@uwdata\/flechette/, /^(server\/cubes|src\/sources)\//],
  [/^msw/, /^mocks\//],
  [/^hono|^@hono/, /^server\//],
  [/^papaparse|^exceljs/, /^server\/ingest\//],
]

describe('the house', () => {
  test('has files to check', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(imports.filter((one) => one.local).length).toBeGreaterThan(20)
  })

  test('lets a room import only the rooms below it', () => {
    const wrong = imports.filter(({ from, to, local }) => {
      if (!local || roomOf(from) === roomOf(to)) return false
      if (from === demonstrationDoor && roomOf(to) === 'mocks') return false
      return !allowed[roomOf(from)]?.includes(roomOf(to))
    })
    expect(wrong).toEqual([])
  })

  test('keeps each view to itself; what several show stands beside them, or in a folder that is no screen', () => {
    const viewOf = (path: string) =>
      path.match(/^src\/views\/(?!(?:moments|commands|faults)\/)([^/]+)\//)?.[1]
    const wrong = imports.filter(
      ({ from, to, local }) => local && viewOf(from) && viewOf(to) && viewOf(from) !== viewOf(to),
    )
    expect(wrong).toEqual([])
  })

  test('has one holder for each large library', () => {
    const wrong = imports.filter(
      ({ from, to, local }) =>
        !local && holders.some(([library, rooms]) => library.test(to) && !rooms.test(from)),
    )
    expect(wrong).toEqual([])
  })

  test('fetches only in sources', () => {
    const wrong = files.filter(
      (file) =>
        file.startsWith('src/') &&
        !file.startsWith('src/sources/') &&
        /(?<!query\.)\b(fetch\(|new EventSource|XMLHttpRequest)/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  test('never climbs two folders', () => {
    const wrong = files.filter((file) => /from ['"]\.\.\/\.\.\//.test(readFileSync(join(root, file), 'utf8')))
    expect(wrong).toEqual([])
  })

  test('has no import cycle', () => {
    const next = new Map<string, string[]>()
    for (const { from, to, local, dynamic } of imports) {
      if (local && !dynamic) next.set(from, [...(next.get(from) ?? []), to])
    }
    const state = new Map<string, 'open' | 'done'>()
    const cycles: string[] = []
    const walk = (file: string, trail: string[]) => {
      if (state.get(file) === 'done') return
      if (state.get(file) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
        return
      }
      state.set(file, 'open')
      for (const to of next.get(file) ?? []) walk(to, [...trail, file])
      state.set(file, 'done')
    }
    for (const file of files) walk(file, [])
    expect(cycles).toEqual([])
  })
})
