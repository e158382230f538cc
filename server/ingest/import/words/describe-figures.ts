import type { StagedFigures } from '#server/ingest/import/figures/staged-figures.ts'
import { describeFinding } from '#server/ingest/understanding/describe-finding.ts'
import type { Found } from '#server/ingest/understanding/found.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import type { ImportQuestion } from '#src/contract/handing-in/imports.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { say, shown } from './describe.ts'

export function describeFigures({ staging }: StagedFigures, locale: Locale): string {
  const { outcome } = staging
  if (!outcome) return say('unread', {}, locale)
  const { counts, touches } = outcome
  const { read, accepted } = counts
  if (!touches) return say('noFigures', { read }, locale)
  const { from, to } = touches
  const measures = touches.measures.join(locale === 'zh' ? '、' : ', ')
  const between = locale === 'zh' ? '；' : '; '
  return [
    say('figures', { read, accepted, measures, from, to }, locale),
    say('difference', counts, locale),
  ].join(between)
}

/** Findings of a severity by file and kind: place in the file, what stands there, what is wrong and what to do. */
export function listFound(
  figures: readonly StagedFigures[],
  severity: Found['severity'],
  knowledge: Knowledge,
  locale: Locale,
): string[] {
  return figures.flatMap(({ source, staging }) => {
    const own = (staging.rows?.findings ?? []).filter((found) => found.severity === severity)
    return [...new Set(own.map(({ code }) => code))].flatMap((code) => {
      const alike = own.filter((found) => found.code === code)
      const most = severity === 'fault' ? shown.row : shown.note
      const more = alike.length - most
      return [
        ...alike.slice(0, most).map((found) => {
          const { reason, fix, candidates } = describeFinding(found, knowledge, locale)
          const near = candidates.map(({ id, name }) => `${name} ${id}`).join(locale === 'zh' ? '、' : ', ')
          const words = [reason, fix, near && `(${near})`].filter((part) => part !== '').join(' ')
          return `  ${source.file}${locale === 'zh' ? '：' : ': '}${words}`
        }),
        ...(more > 0 ? [`  ${say('more', { count: more }, locale)}`] : []),
      ]
    })
  })
}

/** What has to be said on the command line before a file can be read. */
export function listQuestions(
  figures: readonly StagedFigures[],
  knowledge: Knowledge,
  locale: Locale,
): string[] {
  const between = locale === 'zh' ? '、' : ', '
  return figures.flatMap(({ source, staging }) =>
    staging.questions.map((question) => {
      const headers = staging.headers.join(between)
      const measures = [...knowledge.measures.unitsOf.keys()].join(between)
      return `  ${source.file}${locale === 'zh' ? '：' : ': '}${ask(question, { headers, measures, between }, locale)}`
    }),
  )
}

interface Choices {
  headers: string
  measures: string
  between: string
}

function ask(question: ImportQuestion, { headers, measures, between }: Choices, locale: Locale): string {
  switch (question.ask) {
    case 'day-order':
      return say('askDayOrder', question, locale)
    case 'year':
      return say('askYear', { ...question, where: question.cell ?? say('inTitle', {}, locale) }, locale)
    case 'sheet':
      return say('askSheet', { sheets: question.sheets.join(between) }, locale)
    case 'day':
      return say('askDay', { headers }, locale)
    case 'place':
      return say('askPlace', { headers }, locale)
    case 'measure':
      return say('askMeasure', { header: question.header, headers, measures }, locale)
  }
}
