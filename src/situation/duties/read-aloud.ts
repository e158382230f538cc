import type { useTranslations } from 'use-intl'
import type { Area } from '#src/contract/areas.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { CompletenessReply, FormCompleteness, MissingForm } from '#src/contract/figures/completeness.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { dayAt } from '#src/domain/days.ts'
import { formatDay, formatDuration, formatTime } from '#src/domain/format.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { placeName } from '#src/situation/words/place-name.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { byChild } from './by-child.ts'
import { byNeed, missingCount } from './by-need.ts'

/** What the sentences are made with. */
export interface ReadingWords {
  t: ReturnType<typeof useTranslations<'duties'>>
  locale: Locale
  areaName: (area: { name: string; nameEn: string | null }) => string
}

export interface ReadingFrame {
  catalog: Catalog
  index: AreaIndex
  area: Pick<Area, 'path'>
  /** The server's moment, ms, and whether the day told of is the one it falls on. */
  now: number
  isToday: boolean
  /** So many names of a form at most; all where left out. */
  names?: number
}

/** A form in full sentences: how it stands, then a line for each area with who is missing. */
export interface ReadForm {
  form: string
  head: string
  lines: string[]
  isOverdue: boolean
}

/** From so many duties missed in a row it is said. */
const toldFrom = 2

/** Every form that somebody owes, those in need first. */
export function readForms(
  { forms, day }: Pick<CompletenessReply, 'forms' | 'day'>,
  frame: ReadingFrame,
  words: ReadingWords,
): ReadForm[] {
  const { t, locale } = words
  const { timeZone } = frame.catalog
  const moment = new Date(frame.now)
  const hour = formatTime(moment, timeZone)
  const time = frame.isToday ? hour : `${formatDay(dayAt(moment, timeZone), locale, 'short')} ${hour}`
  const when = frame.isToday
    ? t('today', { time })
    : t('otherDay', { time, day: formatDay(day, locale, 'short') })
  return [...forms].sort(byNeed).map((form) => {
    const { expected, reported, late } = form
    const name = form.name[locale]
    return {
      form: form.form,
      head: t('line', { when, form: name, expected, reported, late, rest: restOf(form, words) }),
      lines: linesOf(form, frame, words),
      isOverdue: form.overdue > 0,
    }
  })
}

/** The silent posts in a sentence, the longest silent first, as of the moment `at` (ms); null where none is. */
export function readSilent(
  silent: CompletenessReply['silent'],
  at: number,
  words: ReadingWords,
  names = silent.length,
): string | null {
  if (silent.length === 0) return null
  const told = silent.slice(0, names)
  const more = words.t('more', { count: silent.length - told.length })
  return words.t('silentLine', { count: silent.length, list: `${sayHowLong(told, at, words)}${more}` })
}

/** Who has been silent for how long, as of the moment `at` (ms): those of the same age in one breath. */
function sayHowLong(
  silent: CompletenessReply['silent'],
  at: number,
  { t, locale }: Pick<ReadingWords, 't' | 'locale'>,
): string {
  return silentByAge(silent, at, locale)
    .map(({ age, names }) => {
      const name = joined(names, locale)
      return age === null ? t('silentNever', { name }) : t('silentFor', { name, age })
    })
    .join(between(locale))
}

/** Names of those who have been silent for as long as each other, as of the moment `at` (ms); no age: they were never heard of. */
export function silentByAge(
  silent: CompletenessReply['silent'],
  at: number,
  locale: Locale,
): { age: string | null; names: string[] }[] {
  return together(
    silent,
    ({ lastReportAt }) =>
      lastReportAt === null ? '' : formatDuration((at - Date.parse(lastReportAt)) / 1000, locale),
    (alike, age) => ({ age: age || null, names: alike.map(({ name }) => name) }),
  )
}

function restOf(form: FormCompleteness, { t }: ReadingWords): string {
  const { due, overdue, deadline } = form
  const count = missingCount(form)
  if (count === 0) return t('restNone')
  if (overdue === 0) return deadline === null ? t('restDue', { count }) : t('restDueAt', { count, deadline })
  return due === 0 ? t('restOverdue', { count }) : t('restMixed', { count, due, overdue })
}

/** Who is overdue by name; of those that are not due yet only who has missed before. */
function linesOf(form: FormCompleteness, { catalog, index, area, names }: ReadingFrame, words: ReadingWords) {
  const { t, locale, areaName } = words
  const spoken = ({ place, name }: MissingForm) => shortName(placeName(index, areaName, place, name))
  if (form.overdue === 0) {
    const list = streaksOf(form.missing.slice(0, names), spoken, words)
    return list.length > 0 ? [t('streaksOnly', { list: list.join(between(locale)) })] : []
  }
  const overdue = form.missing.filter((one) => one.overdue)
  const told = overdue.slice(0, names)
  const nameOf = (one: MissingForm) => {
    if (!one.partial) return spoken(one)
    const measures = one.lacking.map((id) => {
      const measure = measureOf(catalog, id)
      return (measure?.short ?? measure?.name)?.[locale] ?? id
    })
    return t('partly', { name: spoken(one), measures: joined(measures, locale) })
  }
  const groups = byChild(told, area, index)
  const left = form.overdue - told.length
  return groups.map(({ area, members }, at) => {
    const list = streaksOf(members, spoken, words)
    const streaks = list.length > 0 ? t('streaks', { list: list.join(between(locale)) }) : ''
    const more = at === groups.length - 1 && left > 0 ? t('more', { count: left }) : ''
    const names = `${joined(members.map(nameOf), locale)}${more}`
    if (!area) return t('namesLine', { names, streaks })
    return t('areaLine', { area: areaName(area), count: members.length, names, streaks })
  })
}

function streaksOf(
  missing: readonly MissingForm[],
  spoken: (one: MissingForm) => string,
  { t, locale }: ReadingWords,
): string[] {
  return together(
    missing.filter(({ streak }) => streak >= toldFrom),
    ({ lastDay, partial, streak, every }) =>
      lastDay === null && !partial ? 'never' : `${streak} ${every} ${partial}`,
    (alike, how) => {
      const name = joined(alike.map(spoken), locale)
      if (how === 'never') return t('never', { name })
      const { streak, every, partial } = alike[0]
      return t('streakTold', { name, count: streak, every, part: String(partial) })
    },
  )
}

/** Those of whom the same is said, in one breath: a part for each, in the order in which the first of them stands. */
function together<T, Part>(
  list: readonly T[],
  saidOf: (one: T) => string,
  say: (alike: readonly [T, ...T[]], said: string) => Part,
): Part[] {
  const parts = new Map<string, [T, ...T[]]>()
  for (const one of list) {
    const said = saidOf(one)
    const alike = parts.get(said)
    if (alike) alike.push(one)
    else parts.set(said, [one])
  }
  return [...parts].map(([said, alike]) => say(alike, said))
}

/** Between parts that hold lists of their own. */
function between(locale: Locale): string {
  return locale === 'zh' ? '；' : '; '
}

function joined(parts: readonly string[], locale: Locale): string {
  return parts.join(locale === 'zh' ? '、' : ', ')
}
