import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { briefing as briefingEn } from './briefing/en.ts'
import { briefing as briefingZh } from './briefing/zh.ts'
import { columns as columnsEn } from './columns/en.ts'
import { columns as columnsZh } from './columns/zh.ts'
import { commands as commandsEn } from './commands/en.ts'
import { commands as commandsZh } from './commands/zh.ts'
import { data as dataEn } from './data/en.ts'
import { data as dataZh } from './data/zh.ts'
import { duties as dutiesEn } from './duties/en.ts'
import { duties as dutiesZh } from './duties/zh.ts'
import { en as english } from './en.ts'
import { history as historyEn } from './history/en.ts'
import { history as historyZh } from './history/zh.ts'
import { notes as notesEn } from './notes/en.ts'
import { notes as notesZh } from './notes/zh.ts'
import { panels as panelsEn } from './panels/en.ts'
import { panels as panelsZh } from './panels/zh.ts'
import { places as placesEn } from './places/en.ts'
import { places as placesZh } from './places/zh.ts'
import { scenes as scenesEn } from './scenes/en.ts'
import { scenes as scenesZh } from './scenes/zh.ts'
import { selection as selectionEn } from './selection/en.ts'
import { selection as selectionZh } from './selection/zh.ts'
import { take as takeEn } from './take/en.ts'
import { take as takeZh } from './take/zh.ts'
import { views as viewsEn } from './views/en.ts'
import { views as viewsZh } from './views/zh.ts'
import { wall as wallEn } from './wall/en.ts'
import { wall as wallZh } from './wall/zh.ts'
import { walls as wallsEn } from './walls/en.ts'
import { walls as wallsZh } from './walls/zh.ts'
import { why as whyEn } from './why/en.ts'
import { why as whyZh } from './why/zh.ts'
import { zh as chinese } from './zh.ts'

const zh = {
  ...chinese,
  wall: wallZh,
  scenes: scenesZh,
  walls: wallsZh,
  data: dataZh,
  duties: dutiesZh,
  history: historyZh,
  places: placesZh,
  why: whyZh,
  views: viewsZh,
  notes: notesZh,
  commands: commandsZh,
  ...panelsZh,
  selection: selectionZh,
  take: takeZh,
  columns: columnsZh,
  briefing: briefingZh,
}
const en = {
  ...english,
  wall: wallEn,
  scenes: scenesEn,
  walls: wallsEn,
  data: dataEn,
  duties: dutiesEn,
  history: historyEn,
  places: placesEn,
  why: whyEn,
  views: viewsEn,
  notes: notesEn,
  commands: commandsEn,
  ...panelsEn,
  selection: selectionEn,
  take: takeEn,
  columns: columnsEn,
  briefing: briefingEn,
}

type Tree = { [key: string]: string | Tree }

function leaves(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value)
    else for (const [path, text] of leaves(value, `${prefix}${key}.`)) found.set(path, text)
  }
  return found
}

/** Names of the arguments of an ICU message: what follows a `{` and ends with `}` or `,`. */
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1]))].sort()

test('both languages have the same keys', () => {
  expect([...leaves(en).keys()]).toEqual([...leaves(zh).keys()])
})

test('both languages take the same arguments', () => {
  const english = leaves(en)
  for (const [key, text] of leaves(zh)) {
    expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text))
  }
})

test('nothing is left empty', () => {
  for (const tree of [zh, en]) for (const [key, text] of leaves(tree)) expect(text.trim(), key).not.toBe('')
})

const things =
  'areas|columns|corrections|days|faults|files|forms|minutes|numbers|others|panels|people|pictures|places'
const more = 'posts|reporters|reports|rows|seconds|sheets|sites|weeks'

test.each(['day', 'week'])('English speaks of one as of one, counted by the %s', (every) => {
  const many = new RegExp(`\\b1 ([a-z]+ )?(${things}|${more})\\b`)
  for (const [key, text] of leaves(en)) {
    const t: (key: 'text', args: Record<string, string | number>) => string = createTranslator({
      locale: 'en',
      messages: { text },
    })
    const ones = Object.fromEntries(placeholders(text).map((name) => [name, name === 'every' ? every : 1]))
    expect(t('text', ones), key).not.toMatch(many)
  }
})
