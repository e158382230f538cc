import { mondayOf, toDayNumber } from '#src/domain/days.ts'
import { hashUnit } from '../random.ts'
import { buildingsOfHongqiao } from '../sites/counts.ts'
import { checklistOpen, enterprises, type Firms, reopened, staffBack } from '../truth/reopening.ts'
import type { Recorder } from './recorder.ts'
import type { TownReporter } from './reporters.ts'
import { type Special, specialCommittees } from './specials.ts'

const SECOND_WINDOW = toDayNumber('2022-03-01')
const FIRST_WEEKS = toDayNumber('2020-03-01')

/** The least that the register held lately: a late register never shows fewer firms than are open. */
export function registered(place: number, of: Firms, day: number): number {
  const monday = mondayOf(day)
  return Math.min(...[0, 7, 14].map((back) => enterprises(place, of, monday - back)))
}

/** What stands behind every reporter of enterprises, by its number. */
export function firmsOf({ model, byId }: Pick<Recorder, 'model' | 'byId'>): Map<number, Firms> {
  const found = new Map<number, Firms>()
  const reopening = new Map(model.committees.map((c) => [c.code, c.reopening]))
  for (const { code, firms, staffPerFirm, reopening: ahead } of model.committees)
    if (firms > 0) found.set(byId.get(code)!.index, { firms, staffPerFirm, reopening: ahead, steady: false })
  for (const site of model.sites) {
    if (site.kind !== 'building') continue
    const { index } = byId.get(site.id)!
    found.set(index, {
      firms: Number(site.attributes.enterprises),
      staffPerFirm: 7.6 + 4.4 * hashUnit(model.seed, index, 3),
      reopening: 0.25 + 0.6 * (reopening.get(site.area) ?? 0) + 0.6 * (hashUnit(model.seed, index, 4) - 0.5),
      steady: site.area.startsWith(buildingsOfHongqiao.town),
    })
  }
  return found
}

export function reportFirms(recorder: Recorder): void {
  const specials = specialCommittees(recorder.model)
  const all = firmsOf(recorder)
  for (const reporter of recorder.reporters) {
    const firms = all.get(reporter.index)
    if (firms) reportOne(recorder, reporter, firms, specials.get(reporter.id))
  }
  reportTownEstimates(recorder)
}

function reportOne(
  recorder: Recorder,
  reporter: TownReporter,
  firms: Firms,
  special: Special | undefined,
): void {
  const { seed } = recorder.model
  const { index } = reporter
  for (const { day } of recorder.duties('enterprises', reporter))
    recorder.record('enterprises', reporter, -1, day, enterprises(index, firms, mondayOf(day)), 'weekly')

  const isSpecial = (day: number) => special !== undefined && day >= SECOND_WINDOW
  const open = (day: number) =>
    isSpecial(day) && special?.kind === 'shut' && day > SECOND_WINDOW + 31
      ? 0
      : reopened(seed, index, firms, day, registered(index, firms, day))
  const quiet = (day: number) =>
    isSpecial(day) && (special?.kind === 'never' || (special?.kind === 'silent' && day > special.since))
  for (const { day, weekly } of recorder.duties('enterprises-reopened', reporter)) {
    if (quiet(day)) continue
    const value = open(day)
    const estimated = special?.kind === 'guess' && day >= recorder.today - 1
    if (!weekly && !estimated && guessedFirst(seed, index, day) && value > 0)
      recorder.recordEstimateThenCount('enterprises-reopened', reporter, day, value)
    else
      recorder.record('enterprises-reopened', reporter, -1, day, value, weekly ? 'weekly' : 'morning', {
        estimated,
      })
  }
  for (const { day } of recorder.duties('staff-back', reporter)) {
    if (quiet(day)) continue
    recorder.record('staff-back', reporter, -1, day, staffBack(seed, index, firms, day, open(day)), 'morning')
  }
  for (const { day } of recorder.duties('checklist-open', reporter))
    recorder.record('checklist-open', reporter, -1, day, checklistOpen(seed, index, day), 'morning')
}

/** Guesses were common in the first weeks of February 2020, and are rare since. */
const guessedFirst = (seed: number, place: number, day: number) =>
  hashUnit(seed + 71, place, day) < (day < FIRST_WEEKS ? 0.09 : 0.003)

/** 虹桥街道 told only estimates for the whole street until 17 February 2020; that day's are printed facts. */
function reportTownEstimates(recorder: Recorder): void {
  const town = recorder.byId.get(buildingsOfHongqiao.town)!
  const { enterprises: firms } = buildingsOfHongqiao
  for (const { day } of recorder.duties('enterprises', town))
    recorder.record('enterprises', town, -1, day, firms, 'weekly', { estimated: true })
  const shares = [0.14, 0.19, 0.25, 0.31, 0.38, 0.42, 0.47]
  const first = toDayNumber('2020-02-10')
  for (const measure of ['enterprises-reopened', 'staff-back'])
    for (const { day } of recorder.duties(measure, town)) {
      const open = Math.round((firms * (shares[day - first] ?? 0.5)) / 10) * 10
      recorder.record(measure, town, -1, day, measure === 'staff-back' ? open * 8 : open, 'morning', {
        estimated: true,
      })
    }
}
