import { gateEntries, gateRefusals, usualEntries } from '../truth/gates.ts'
import type { Recorder } from './recorder.ts'

/** Entries and refusals: by committee in the early windows, by checkpoint since 19 April 2022. */
export function reportGates(recorder: Recorder): void {
  const { model, byId } = recorder
  const usual = usualByReporter(recorder)
  const places = [
    ...model.committees.map((committee) => committee.code),
    ...model.sites.filter((site) => site.kind === 'checkpoint').map((site) => site.id),
  ]
  for (const id of places) {
    const reporter = byId.get(id)!
    for (const { day } of recorder.duties('gate-entries', reporter)) {
      const entries = gateEntries(model.seed, reporter.index, usual.get(id)!, day)
      recorder.record('gate-entries', reporter, -1, day, entries, 'evening')
      const refusals = gateRefusals(model.seed, reporter.index, entries, day)
      recorder.record('gate-refusals', reporter, -1, day, refusals, 'evening')
    }
  }
}

/** Ordinary entries a day of every checkpoint, and of every committee: the sum of its gates. */
export function usualByReporter({ model }: Pick<Recorder, 'model'>): Map<string, number> {
  const sites = new Map(model.sites.map((site) => [site.id, site]))
  const bustle = new Map(model.committees.map((committee) => [committee.code, committee.bustle]))
  const usual = new Map(model.committees.map((committee) => [committee.code, 25]))
  for (const site of model.sites) {
    if (site.kind !== 'checkpoint') continue
    const here = usualEntries(sites.get(String(site.attributes.serves)), bustle.get(site.area) ?? 1)
    usual.set(site.id, here)
    usual.set(site.area, (usual.get(site.area) ?? 0) + here)
  }
  return usual
}
