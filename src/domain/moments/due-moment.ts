const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** The last millisecond (since 1970) at which a report is in time: of the deadline's minute, or of the day where there is none. */
export type DueMoment = (day: number, deadline: string | null) => number

const ofZones = new Map<string, DueMoment>()

/** `day` is a day number, `deadline` `HH:MM` on the wall clock of `timeZone`. Each is worked out once. */
export function dueMomentIn(timeZone: string): DueMoment {
  const due = ofZones.get(timeZone) ?? dueMomentOf(timeZone)
  ofZones.set(timeZone, due)
  return due
}

function dueMomentOf(timeZone: string): DueMoment {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  const offsetAt = (moment: number) => {
    const part = Object.fromEntries(
      format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
    )
    return Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!) - moment
  }
  const momentOf = (wall: number) => {
    const guess = wall - offsetAt(wall)
    return wall - offsetAt(guess)
  }
  const known = new Map<string, number>()
  return (day, deadline) => {
    const id = `${day} ${deadline}`
    const moment = known.get(id) ?? momentOf(day * DAY_MS + minutesOf(deadline) * MINUTE_MS) + MINUTE_MS - 1
    known.set(id, moment)
    return moment
  }
}

const lastMinute = 24 * 60 - 1

function minutesOf(deadline: string | null): number {
  return deadline === null ? lastMinute : Number(deadline.slice(0, 2)) * 60 + Number(deadline.slice(3, 5))
}
