import { fill } from '#server/messages/fill.ts'
import type { Area } from '#src/contract/areas.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { toDay } from '#src/domain/days.ts'
import { isEverywhere } from '#src/domain/selection/pick.ts'
import { areaName } from './area-name.ts'
import type { AskedExport } from './asked.ts'
import { groupInWords, orderInWords } from './order-words.ts'
import { selectionWords } from './selection-words.ts'
import { exportWords } from './words.ts'

export interface Fact {
  id: string
  name: string
  text: string
}

/** What is true of a whole file: what was asked, as known when, and the marks that every export carries. */
export function aboutExport(asked: AskedExport): Fact[] {
  const { query, locale, catalog, area, known, span, small, exportedAt, figures } = asked
  const words = exportWords[locale]
  const fact = (id: keyof typeof words, text: string | null): Fact[] =>
    text === null ? [] : [{ id, name: words[id], text }]
  return [
    ...fact('measure', figures.map(({ name }) => name).join(locale === 'zh' ? '、' : ', ')),
    ...fact('area', area ? areaInWords(area, locale) : words.everywhere),
    ...fact('versus', versusInWords(asked)),
    ...fact('days', fill(words.daysText, { from: query.from, to: query.to, count: span.to - span.from + 1 })),
    ...fact('by', rowsInWords(asked)),
    ...fact('group', groupInWords(asked)),
    ...fact('order', orderInWords(asked)),
    ...fact('filters', selectionWords(asked)),
    ...fact('compare', query.form === 'series' ? null : againstInWords(asked)),
    ...fact('earlier', earlierInWords(asked)),
    ...fact('known', known.at),
    ...fact('now', asked.now?.at ?? null),
    ...fact('revision', String(known.revision)),
    ...fact('exported', exportedAt),
    ...fact(
      'small',
      figures.some(({ hides }) => hides) ? (small ? words.smallShown : words.smallHidden) : null,
    ),
    ...marksOf(asked).map((text) => ({ id: 'mark', name: words.mark, text })),
    ...fact('sources', catalog.attributions.map((one) => one[locale]).join(' · ') || null),
  ]
}

/** 演示数据, and who may see it. */
export function marksOf({ catalog, locale }: AskedExport): string[] {
  return [
    ...(catalog.demonstration ? [exportWords[locale].demonstration] : []),
    ...(catalog.classification ? [catalog.classification[locale]] : []),
  ]
}

const areaInWords = (area: Area, locale: Locale) => `${areaName(area, locale)} ${area.code}`

function versusInWords({ versus, selection, locale }: AskedExport): string | null {
  if (!versus) return null
  const area = areaInWords(versus.area, locale)
  return isEverywhere(selection) ? area : fill(exportWords[locale].versusWhole, { area })
}

function rowsInWords({ rows, locale, catalog, query }: AskedExport): string {
  const words = exportWords[locale]
  if (query.form === 'series') return words.day
  switch (rows.by) {
    case 'area':
      return fill(words.byArea, { level: catalog.levels[rows.level][locale] })
    case 'site':
      return words.bySite
    case 'reporter':
      return words.byReporter
    case 'total':
      return words.byTotal
  }
}

function earlierInWords({ earlierBy, span, ...asked }: AskedExport): string | null {
  if (earlierBy === null) return null
  const [from, to] = [toDay(span.from - earlierBy), toDay(span.to - earlierBy)]
  return fill(exportWords[asked.locale].earlierText, { against: againstInWords(asked) ?? '', from, to })
}

function againstInWords({
  query: { compare },
  locale,
}: Pick<AskedExport, 'query' | 'locale'>): string | null {
  const words = exportWords[locale]
  if (compare === 'none') return null
  return typeof compare === 'number' ? fill(words.daysBefore, { count: compare }) : words[compare]
}
