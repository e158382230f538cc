import { dayParts } from '#server/ingest/understanding/cells/day-forms.ts'
import type { DayParts } from '#server/ingest/understanding/cells/day-parts.ts'
import { fromSerial, isSerial } from '#server/ingest/understanding/cells/read-day.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { isReported } from '#server/ingest/understanding/measures/measure-book.ts'
import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import { isPersonHeader } from '#server/ingest/understanding/text/person-words.ts'
import { isTotalWord } from '#server/ingest/understanding/text/total-words.ts'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { toDay } from '#src/domain/days.ts'
import {
  emptyHeading,
  type HeaderRole,
  headerWords,
  measureBeginnings,
  measureEndings,
} from './header-words.ts'

/** What the header of a column says, all its levels together. */
export interface HeaderMeaning {
  person: boolean
  role: HeaderRole | null
  /** Of a place: the level or kind of site it names. */
  placeKind: string | null
  /** Ids; several where the words fit several. */
  measures: readonly string[]
  /** Names a ratio or a cohort, which is computed and never read. */
  derived: boolean
  /** Normalised word that is a breakdown key of some measure. */
  key: string | null
  day: DayParts | null
  total: boolean
  unit: boolean
  /** Words that nothing is known of. */
  unknown: boolean
}

const longest = 120

const roles = new Map(
  Object.entries(headerWords).flatMap(([role, words]) =>
    words.map((word) => [word, role as HeaderRole] as const),
  ),
)

export function headerMeaning(path: readonly string[], knowledge: Knowledge): HeaderMeaning {
  const meaning: HeaderMeaning = {
    person: path.some(isPersonHeader),
    role: null,
    placeKind: null,
    measures: [],
    derived: false,
    key: null,
    day: null,
    total: false,
    unit: false,
    unknown: false,
  }
  if (meaning.person) return meaning
  for (const [level, text] of path.entries()) {
    if (text.length > longest) {
      meaning.unknown = true
      continue
    }
    const isHeading = level < path.length - 1 && emptyHeading.test(text)
    if (!read(text, meaning, knowledge) && !isHeading) meaning.unknown = true
  }
  return meaning
}

const strong = /[–—/·:：,，、()（）[\]【】]+/
const weak = /[\s\-–—/·:：,，、()（）[\]【】]+/

/** Takes up what a text says; false where part of it is unknown. */
function read(text: string, meaning: HeaderMeaning, knowledge: Knowledge): boolean {
  if (readWord(text, meaning, knowledge)) return true
  for (const separators of [strong, weak]) {
    const parts = text.split(separators).filter((part) => part.trim() !== '')
    if (parts.length < 2) continue
    const before = { ...meaning }
    if (parts.every((part) => readWord(part, meaning, knowledge))) return true
    Object.assign(meaning, before)
  }
  return readJoined(normalise(text), meaning, knowledge)
}

function readWord(text: string, meaning: HeaderMeaning, knowledge: Knowledge): boolean {
  const word = normalise(text)
  if (word === '') return true
  const { measures, catalog } = knowledge
  const named = measureNamed(word, knowledge)
  if (named.length > 0) {
    const reported = named.filter(isReported)
    const ids = reported
      .map(({ id }) => id)
      .filter((id) => meaning.measures.length === 0 || meaning.measures.includes(id))
    if (reported.length === 0) meaning.derived = true
    else if (ids.length === 0) return false
    else meaning.measures = ids
    return true
  }
  const place = placeKindOf(word, knowledge)
  const day = headerDay(text)
  if (place) Object.assign(meaning, { role: 'place', placeKind: place })
  else if (day) meaning.day = { ...meaning.day, ...day }
  else if (isTotalWord(text)) meaning.total = true
  else if (roles.has(word)) meaning.role = roles.get(word)!
  else if (catalog.measures.some((one) => 'breakdown' in one && isNamed(one.breakdown?.name, word)))
    meaning.role = 'breakdown'
  else if (measures.unitHeads.has(word)) meaning.unit = true
  else if (!/^\d+$/.test(word) && [...measures.keys.values()].some((keys) => keys.has(word)))
    meaning.key = word
  else return false
  return true
}

/** A measure's name right before or behind that of one of its keys: `居家境外来沪人员`. */
function readJoined(word: string, meaning: HeaderMeaning, { measures }: Knowledge): boolean {
  for (const [id, keys] of measures.keys)
    for (const key of keys.keys()) {
      if (!/\D/.test(key)) continue
      const rest = word.startsWith(key)
        ? word.slice(key.length)
        : word.endsWith(key)
          ? word.slice(0, -key.length)
          : ''
      if (!measures.byName.get(rest)?.some((measure) => measure.id === id)) continue
      meaning.measures = [id]
      meaning.key = key
      return true
    }
  return false
}

export function measureNamed(word: string, { measures }: Knowledge) {
  const whole = measures.byName.get(word)
  if (whole) return whole
  const from = measureBeginnings.find((one) => word.startsWith(one))?.length ?? 0
  const rest = word.slice(from)
  const ending = measureEndings.find((one) => rest.endsWith(one))
  return (
    measures.byName.get(rest) ?? (ending ? (measures.byName.get(rest.slice(0, -ending.length)) ?? []) : [])
  )
}

const isNamed = (names: { zh: string; en: string } | undefined, word: string) =>
  names !== undefined && (normalise(names.zh) === word || normalise(names.en) === word)

/** `居委会`, `居委会名称`, `town`, `楼宇`: a level of the area tree or a kind of site. */
function placeKindOf(word: string, { catalog }: Knowledge): string | null {
  const plain = word.replace(/(名称|代码|编码|编号|name|code|id)$/, '')
  for (const [level, names] of Object.entries(catalog.levels))
    if (plain === level || isNamed(names, plain) || levelWords[level as AreaLevel].includes(plain))
      return level
  return catalog.kinds.find(({ id, name }) => normalise(id) === plain || isNamed(name, plain))?.id ?? null
}

const levelWords: Readonly<Record<AreaLevel, readonly string[]>> = {
  city: ['市', '城市'],
  district: ['区', '区县', '所属区', '行政区'],
  town: ['街镇', '街道', '镇', '乡镇', '街道乡镇', '街道镇', 'township', 'subdistrict', 'street'],
  committee: ['居委会', '居委', '居民委员会'],
}

/** The day in a header; `3-11` is an age before it is a day. */
export function headerDay(text: string): DayParts | null {
  const number = Number(text)
  if (isSerial(number)) return dayParts(toDay(fromSerial(number)))
  const parts = dayParts(text)
  if (!parts?.pair) return parts
  const [a, b] = parts.pair
  const isDay = Math.min(a, b) <= 12 && Math.max(a, b) <= 31 && Math.min(a, b) > 0
  return isDay && (parts.year !== undefined || !text.includes('-')) ? parts : null
}
