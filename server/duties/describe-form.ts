import type { FormCompleteness, MissingForm } from '#src/contract/figures/completeness.ts'
import { toDay } from '#src/domain/days.ts'
import type { DutyState } from '#src/domain/duties/duties.ts'
import { countBy, countDuties, countForms } from './count.ts'
import { areasAround } from './form-books.ts'
import { type FormReckoning, type ReckonedReporter, trailText } from './reckon-forms.ts'

/** A form as the answer tells of it; `named` of those that are missing, all where it is undefined. */
export function describeForm(
  reckoning: FormReckoning,
  within: string | null,
  named: number | undefined,
): FormCompleteness {
  const { book, owing, measures } = reckoning
  const moments = measures.map(({ lastReportAt }) => lastReportAt)
  const depth = within === null ? 0 : within.split('/').length
  const below = countBy(owing, ({ reporter }) => areasAround(reporter).slice(depth, depth + 1))
  return {
    form: book.form.id,
    name: book.form.name,
    ...countForms(owing),
    deadline: deadlineOf(reckoning),
    lastReportAt: momentText(moments.reduce((a, b) => (b !== null && b > (a ?? b - 1) ? b : a), null)),
    measures: measures.map(({ measure, states, lastReportAt }) => ({
      measure,
      ...countDuties(states),
      lastReportAt: momentText(lastReportAt),
    })),
    areas: [...below].map(([area, counts]) => ({ area, ...counts })),
    missing: missingOf(reckoning, named),
  }
}

/** The first hour named by a daily duty of the day: by one that is missing, where any is; null: none names one. */
function deadlineOf({ measures, owing }: FormReckoning): string | null {
  const hours = { missing: [] as string[], all: [] as string[] }
  for (const { at } of owing) {
    for (const { duties, states } of measures) {
      const period = duties[at]?.period
      if (period?.every !== 'day' || period.deadline === null) continue
      hours.all.push(period.deadline)
      if (isMissing(states[at])) hours.missing.push(period.deadline)
    }
  }
  return earliest(hours.missing) ?? earliest(hours.all)
}

function earliest(hours: readonly string[]): string | null {
  return hours.reduce<string | null>((first, hour) => (first === null || hour < first ? hour : first), null)
}

function isMissing(state: DutyState | null | undefined): boolean {
  return state === 'due' || state === 'overdue'
}

function missingOf(reckoning: FormReckoning, named: number | undefined): MissingForm[] {
  const open = reckoning.owing.filter(({ state }) => isMissing(state))
  const behind = open.map((one) => ({ one, ...lackingOf(reckoning, one) }))
  const isOverdue = ({ one }: { one: ReckonedReporter }) => Number(one.state === 'overdue')
  behind.sort((a, b) => isOverdue(b) - isOverdue(a) || b.worst.streak - a.worst.streak || a.one.at - b.one.at)
  return behind.slice(0, named).map(({ one, lacking, worst, dueAt }) => ({
    place: one.reporter.id,
    name: one.reporter.name,
    area: one.reporter.area,
    overdue: one.state === 'overdue',
    dueAt: momentText(dueAt)!,
    every: worst.every,
    lacking,
    partial: one.partial,
    streak: worst.streak,
    lastDay: worst.lastDay === null ? null : toDay(worst.lastDay),
    trail: trailText(reckoning.measures.map(({ trail }) => trail(one.at))),
  }))
}

/** What of a form is not there, and the measure that is missing longest. */
function lackingOf({ measures }: FormReckoning, { at }: ReckonedReporter) {
  const missing = measures.filter(({ states }) => isMissing(states[at]))
  const rows = missing.map((one) => ({ ...one.behind(at), every: one.duties[at]!.period.every }))
  return {
    lacking: missing.map(({ measure }) => measure),
    worst: rows.reduce((a, b) => (b.streak > a.streak ? b : a)),
    dueAt: Math.min(...missing.map(({ duties }) => duties[at]!.dueAt)),
  }
}

export function momentText(moment: number | null): string | null {
  return moment === null ? null : new Date(moment).toISOString()
}
