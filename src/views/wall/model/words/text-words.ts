import type { useTranslations } from 'use-intl'
import type { Measure } from '#src/contract/catalog.ts'
import type { CompletenessReply } from '#src/contract/figures/completeness.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { unitWord } from '#src/domain/catalog/unit-word.ts'
import type { Total } from '#src/domain/cube.ts'
import type { ReadingWords } from '#src/situation/duties/read-aloud.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'

/** The words that a text is made with, in the reader's language. */
export interface TextWords {
  locale: Locale
  t: ReturnType<typeof useTranslations<'wall'>>
  live: ReturnType<typeof useTranslations<'live'>>
  /** Words of who has not reported. */
  duties: ReadingWords['t']
  areaName: (area: { name: string; nameEn: string | null }) => string
  /** How well a number is known: reported of expected, and the age of the last report. */
  behind: (known: Pick<Total, 'reported' | 'expected' | 'reportedAt'>) => string
}

/** Who has not reported, and the server's moment (ms) at which it is told. */
export interface Reading {
  reply: Pick<CompletenessReply, 'forms' | 'silent' | 'day'>
  now: number
}

export function joined(parts: readonly string[], locale: Locale): string {
  return parts.join(locale === 'zh' ? '，' : ', ')
}

/** Things said of one number, the most telling first. */
export function inTurn(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}

/** With its unit, where it has one. */
export function figureText(measure: Measure, { value, state }: Total, locale: Locale): string {
  const format = figureFormat(measure, locale)
  const figure = format.cell(value, state)
  return format.isShare || value === null ? figure : `${figure} ${unitWord(measure.unit, locale, figure)}`
}
