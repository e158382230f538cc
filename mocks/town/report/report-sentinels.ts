import { isSilent, sentinelAlarms, sentinelScans } from '../truth/sentinels.ts'
import type { Recorder } from './recorder.ts'

/** Scans and alarms of every sentinel while it is not silent, and the silent ones its committee found. */
export function reportSentinels(recorder: Recorder): void {
  const { model, byId } = recorder
  const bustle = new Map(model.committees.map((committee) => [committee.code, committee.bustle]))
  const inCommittee = new Map<string, number[]>()
  for (const site of model.sites) {
    if (site.kind !== 'sentinel') continue
    const reporter = byId.get(site.id)!
    const own = inCommittee.get(site.area) ?? []
    own.push(reporter.index)
    inCommittee.set(site.area, own)
    const kind = String(site.attributes.sentinelKind)
    for (const { day } of recorder.duties('sentinel-scans', reporter)) {
      if (isSilent(model.seed, reporter.index, day)) continue
      const scans = sentinelScans(model.seed, reporter.index, kind, bustle.get(site.area) ?? 1, day)
      recorder.record('sentinel-scans', reporter, -1, day, scans, 'evening')
      const alarms = sentinelAlarms(model.seed, reporter.index, kind, scans, day)
      recorder.record('sentinel-alarms', reporter, -1, day, alarms, 'evening')
    }
  }
  for (const { code } of model.committees) {
    const reporter = byId.get(code)!
    const own = inCommittee.get(code) ?? []
    for (const { day } of recorder.duties('sentinels-silent', reporter)) {
      const silent = own.filter((place) => isSilent(model.seed, place, day)).length
      recorder.record('sentinels-silent', reporter, -1, day, silent, 'morning')
    }
  }
}
