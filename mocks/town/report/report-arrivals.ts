import { toDayNumber } from '#src/domain/days.ts'
import { centralSites } from '../sites/counts.ts'
import { centralArrivals, earlyRelease, homeArrivals, onwardArrivals } from '../truth/arrivals.ts'
import { bedsInUse, bedsOn } from '../truth/beds.ts'
import { cameBefore, intakeByHour } from '../truth/intake.ts'
import { facts } from './facts.ts'
import type { Recorder } from './recorder.ts'
import type { TownReporter } from './reporters.ts'

const HOME = 0
const CENTRAL = 1
const ONWARD = 2
const OBSERVATION_DAYS = 14
/** The first report of a running day knows the hours before this one. */
const FIRST_REPORT = 6

/** Arrivals of committees (of towns in the quiet months), of central sites, those released early, and beds. */
export function reportArrivals(recorder: Recorder): void {
  const { model, reporters } = recorder
  const { seed, committees } = model
  const foreign = new Map<string, number>()
  for (const { code, town, foreign: share } of committees) {
    foreign.set(code, share)
    foreign.set(town, (foreign.get(town) ?? 0) + share)
  }
  for (const reporter of reporters) {
    const share = foreign.get(reporter.id)
    if (share === undefined) continue
    for (const { day } of recorder.duties('overseas-arrivals', reporter)) {
      const home = homeArrivals(seed, reporter.index, share, day)
      const onward = onwardArrivals(seed, reporter.index, share, day)
      recorder.record('overseas-arrivals', reporter, HOME, day, home, 'evening')
      if (onward > 0) recorder.record('overseas-arrivals', reporter, ONWARD, day, onward, 'evening')
      if (home > 0) release(recorder, reporter, day)
    }
  }
  for (const reporter of reporters.filter(({ by }) => typeof by === 'object' && by.site === 'central-site'))
    reportCentralSite(recorder, reporter)
}

function reportCentralSite(recorder: Recorder, reporter: TownReporter): void {
  const { seed } = recorder.model
  const usual = centralSites.find((site) => reporter.id.startsWith(`cs-${site.committee}`))!
  const printed = facts.find((fact) => fact.place === reporter.id)
  const printedDay = printed ? toDayNumber(printed.day) : 0
  const arrived = (day: number) =>
    printed && day === printedDay ? printed.value : centralArrivals(seed, reporter.index, usual, day)
  const hoursOf = (day: number) => intakeByHour(seed, reporter.index, day, arrived(day))
  const opened = toDayNumber(usual.opened)
  for (const { day } of recorder.duties('overseas-arrivals', reporter)) {
    const early = cameBefore(hoursOf(day), FIRST_REPORT)
    recorder.record('overseas-arrivals', reporter, CENTRAL, day, arrived(day), 'evening', { early })
    if (arrived(day) > 0) release(recorder, reporter, day)
  }
  for (const { day } of recorder.duties('intake-by-hour', reporter))
    hoursOf(day).forEach((count, hour) => {
      const early = hour < FIRST_REPORT ? count : 0
      recorder.record('intake-by-hour', reporter, hour, day, count, 'evening', { early })
    })
  for (const { day } of recorder.duties('central-beds', reporter))
    recorder.record('central-beds', reporter, -1, day, bedsOn(usual.beds, day), 'weekly')
  for (const { day } of recorder.duties('central-beds-in-use', reporter)) {
    let observed = 0
    for (let d = Math.max(opened, day - OBSERVATION_DAYS); d < day; d++) observed += arrived(d)
    const beds = bedsOn(usual.beds, day - 21)
    const inUse = bedsInUse(seed, reporter.index, Math.min(beds, bedsOn(usual.beds, day)), observed, day)
    recorder.record('central-beds-in-use', reporter, -1, day, inUse, 'morning')
  }
}

function release(recorder: Recorder, reporter: TownReporter, day: number): void {
  const released = earlyRelease(recorder.model.seed, reporter.index, day)
  if (released === null || day + released - 1 >= recorder.today || !recorder.reports(reporter, day)) return
  recorder.record('released-early', reporter, released - 1, day + released - 1, 1, 'evening')
}
