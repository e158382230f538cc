import type { Finding, Severity } from '#server/ingest/import/finding.ts'
import { type Datum, datumNames } from '#server/ingest/import/geo/datum.ts'
import type { FileSummary } from '#server/ingest/import/summary.ts'
import { type Args, fill } from '#server/messages/fill.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { everyFinding } from './every-finding.ts'
import { pageFindings } from './page-findings.ts'
import { reportWords } from './report.ts'

export function say<K extends keyof typeof reportWords>(
  key: K,
  args: Args<(typeof reportWords)[K]>,
  locale: Locale,
): string {
  return fill(reportWords[key][locale], args)
}

/** `row 2107, column D "gcj02_lng"`. */
export function whereIs({ file, row, column }: Finding, locale: Locale): string {
  const isFeature = /\.(geo)?json$/i.test(file)
  const parts = [
    row === null ? null : say(isFeature ? 'feature' : 'row', { row }, locale),
    column &&
      (column.index < 0
        ? say('field', { header: column.header }, locale)
        : say('column', { letter: letterOf(column.index), header: column.header }, locale)),
  ]
  return parts.filter((part) => part !== null).join(locale === 'zh' ? '，' : ', ')
}

/** What was found and what to do, without where; `on`: where its reader stands, which is what they can do. */
export function describe(
  { code, args }: Finding,
  locale: Locale,
  on: 'page' | 'command' = 'command',
): string {
  const words = (on === 'page' && pageFindings[code]) || everyFinding[code]
  const text = fill(words[locale], args)
  // Lists come joined the Chinese way.
  return locale === 'en' ? text.replaceAll('、', ', ') : text
}

export function describeFile(summary: FileSummary, locale: Locale): string {
  const { read, accepted } = summary
  switch (summary.holds) {
    case 'hierarchy':
      return say('hierarchy', { read, accepted }, locale)
    case 'outlines':
      return say('outlines', { read, accepted, datum: conversion(summary.datum) }, locale)
    case 'sites': {
      const metres = summary.metres?.toFixed(1)
      const agreement = metres === undefined ? '' : say('agreement', { metres }, locale)
      return (
        say('sites', { read, accepted, datum: summary.datums.map(conversion).join('、') || '—' }, locale) +
        agreement
      )
    }
  }
}

const conversion = (datum: Datum) =>
  datum === 'wgs84' ? datumNames.wgs84 : `${datumNames[datum]} → ${datumNames.wgs84}`

export const shown: Record<Severity, number> = { error: 50, row: 50, note: 3 }

/** Findings of a severity by file and kind; of many alike the first are shown and the rest counted. */
export function listFindings(findings: readonly Finding[], severity: Severity, locale: Locale): string[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.severity !== severity) continue
    const key = `${finding.file} ${finding.code}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()].flatMap((group) => {
    const more = group.length - shown[severity]
    return [
      ...group.slice(0, shown[severity]).map((finding) => {
        const where = [finding.file, whereIs(finding, locale)].filter((part) => part !== '').join(' ')
        return `  ${where}${locale === 'zh' ? '：' : ': '}${describe(finding, locale)}`
      }),
      ...(more > 0 ? [`  ${say('more', { count: more }, locale)}`] : []),
    ]
  })
}

/** A, B, … Z, AA, as a spreadsheet heads its columns. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter
}
