import type { BatchCommitted } from '#server/db/batches/commit-batch.ts'
import { readOnes } from '#server/ingest/import/figures/staged-figures.ts'
import type { ImportPlan } from '#server/ingest/import/plan-import.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { describeFile, listFindings, say } from './describe.ts'
import { describeFigures, listFound, listQuestions } from './describe-figures.ts'

export type Outcome =
  | { outcome: 'refused' }
  | { outcome: 'dry-run' }
  | { outcome: 'imported'; seconds: number; start: string; committed: readonly BatchCommitted[] }

/** The whole report of a run, for a person at a terminal. */
export function writeReport(plan: ImportPlan, outcome: Outcome, { levels }: Catalog, locale: Locale): string {
  const { figures, findings, knowledge } = plan
  const read = [
    ...plan.files.map((one) => [one.source.file, describeFile(one, locale)] as const),
    ...figures.map((one) => [one.source.file, describeFigures(one, locale)] as const),
  ]
  const width = Math.max(0, ...read.map(([file]) => file.length))
  const files = read.map(([file, words]) => `  ${file.padEnd(width)}  ${words}`)
  const refused = [
    ...listFindings(findings, 'error', locale),
    ...listFindings(findings, 'row', locale),
    ...listFound(figures, 'fault', knowledge, locale),
  ]
  const notes = [...listFindings(findings, 'note', locale), ...listFound(figures, 'flag', knowledge, locale)]
  const title = plan.refused ? 'refused' : 'refusedRows'
  return [
    section(say('read', {}, locale), files),
    section(say('asks', {}, locale), listQuestions(figures, knowledge, locale)),
    section(say(title, {}, locale), refused),
    section(say('notes', {}, locale), notes),
    section(say('result', {}, locale), resultOf(plan, outcome, levels, locale)),
    section(say('next', {}, locale), nextOf(plan, outcome, locale)),
  ].join('')
}

function section(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? `${title}\n${lines.join('\n')}\n\n` : ''
}

function toMend({ findings, figures }: ImportPlan): number {
  const told = findings.filter(({ severity }) => severity !== 'note').length
  const asked = figures.reduce((sum, { staging }) => sum + staging.questions.length, 0)
  return told + asked + readOnes(figures).reduce((sum, { outcome }) => sum + outcome.counts.rejected, 0)
}

function resultOf(plan: ImportPlan, outcome: Outcome, levels: Catalog['levels'], locale: Locale): string[] {
  if (outcome.outcome === 'refused') return [`  ${say('nothing', { count: toMend(plan) }, locale)}`]
  const { areas = [], outlines = [], sites = [] } = plan.population
  const byLevel = Object.entries(levels)
    .map(([level, names]) => [areas.filter((area) => area.level === level).length, names[locale]] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${name} ${count}`)
  const separator = locale === 'zh' ? '、' : ', '
  const ready = readOnes(plan.figures)
  const observations = ready.reduce((sum, { rows }) => sum + rows.candidates.length, 0)
  const first =
    outcome.outcome === 'dry-run'
      ? say('dryRun', {}, locale)
      : say('imported', { seconds: outcome.seconds.toFixed(1) }, locale)
  const places = [
    say('areas', { count: areas.length, levels: byLevel.join(separator) }, locale),
    say('outlineCount', { count: outlines.length }, locale),
    say('siteCount', { count: sites.length }, locale),
  ]
  return [
    first,
    ...(areas.length > 0 ? places : []).map((line) => `  ${line}`),
    `  ${say('reportCount', { count: observations }, locale)}`,
    ...(outcome.outcome === 'imported' ? becameOf(plan, outcome.committed, locale) : []),
  ].map((line) => `  ${line}`)
}

/** Files of which nothing counts yet, or nothing was new. */
function becameOf(plan: ImportPlan, committed: readonly BatchCommitted[], locale: Locale): string[] {
  return readOnes(plan.figures).flatMap(({ source: { file } }, i) => {
    const batch = committed[i]?.batch
    if (!batch) return [`  ${say('unchanged', { file }, locale)}`]
    return batch.state === 'pending' ? [`  ${say('waits', { file }, locale)}`] : []
  })
}

function nextOf(plan: ImportPlan, outcome: Outcome, locale: Locale): string[] {
  if (outcome.outcome === 'imported') return [`  ${say('start', { command: outcome.start }, locale)}`]
  if (outcome.outcome === 'dry-run') return [`  ${say('runFor', {}, locale)}`]
  const leaveOut = plan.couldLeaveOut ? [say('leaveOut', { count: plan.couldLeaveOut }, locale)] : []
  return [say('mend', {}, locale), ...leaveOut].map((line) => `  ${line}`)
}
