import type { ImportPlan } from '#server/ingest/import/plan-import.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { describeFile, listFindings, say } from './describe.ts'

export type Outcome =
  | { outcome: 'refused' }
  | { outcome: 'dry-run' }
  | { outcome: 'imported'; seconds: number; start: string }

/** The whole report of a run, for a person at a terminal. */
export function writeReport(plan: ImportPlan, outcome: Outcome, { levels }: Catalog, locale: Locale): string {
  const width = Math.max(0, ...plan.files.map(({ source }) => source.file.length))
  const files = plan.files.map((one) => `  ${one.source.file.padEnd(width)}  ${describeFile(one, locale)}`)
  const refused = [
    ...listFindings(plan.findings, 'error', locale),
    ...listFindings(plan.findings, 'row', locale),
  ]
  const title = plan.refused ? 'refused' : 'refusedRows'
  return [
    section(say('read', {}, locale), files),
    section(say(title, {}, locale), refused),
    section(say('notes', {}, locale), listFindings(plan.findings, 'note', locale)),
    section(say('result', {}, locale), resultOf(plan, outcome, levels, locale)),
    section(say('next', {}, locale), nextOf(plan, outcome, locale)),
  ].join('')
}

function section(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? `${title}\n${lines.join('\n')}\n\n` : ''
}

const bad = (plan: ImportPlan) => plan.findings.filter(({ severity }) => severity !== 'note')

function resultOf(plan: ImportPlan, outcome: Outcome, levels: Catalog['levels'], locale: Locale): string[] {
  if (outcome.outcome === 'refused') return [`  ${say('nothing', { count: bad(plan).length }, locale)}`]
  const { areas = [], outlines = [], sites = [], reports = [] } = plan.population
  const byLevel = Object.entries(levels)
    .map(([level, names]) => [areas.filter((area) => area.level === level).length, names[locale]] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${name} ${count}`)
  const separator = locale === 'zh' ? '、' : ', '
  const observations = reports.reduce((sum, { place }) => sum + place.length, 0)
  const first =
    outcome.outcome === 'dry-run'
      ? say('dryRun', {}, locale)
      : say('imported', { seconds: outcome.seconds.toFixed(1) }, locale)
  return [
    first,
    `  ${say('areas', { count: areas.length, levels: byLevel.join(separator) }, locale)}`,
    `  ${say('outlineCount', { count: outlines.length }, locale)}`,
    `  ${say('siteCount', { count: sites.length }, locale)}`,
    `  ${say('reportCount', { count: observations }, locale)}`,
  ].map((line) => `  ${line}`)
}

function nextOf(plan: ImportPlan, outcome: Outcome, locale: Locale): string[] {
  if (outcome.outcome === 'imported') return [`  ${say('start', { command: outcome.start }, locale)}`]
  if (outcome.outcome === 'dry-run') return [`  ${say('runFor', {}, locale)}`]
  const leaveOut = plan.couldLeaveOut ? [say('leaveOut', { count: plan.couldLeaveOut }, locale)] : []
  return [say('mend', {}, locale), ...leaveOut].map((line) => `  ${line}`)
}
