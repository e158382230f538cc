const minuteMs = 60_000

const clocks = new Map<string, Intl.DateTimeFormat>()

/** How far a zone's wall clock is ahead of UTC at a moment, ms. */
export function zoneOffset(moment: number, timeZone: string): number {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    })
    clocks.set(timeZone, clock)
  }
  const parts = clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)] as const)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = Object.fromEntries(parts)
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000
}

/** The beginning of the day that a moment lies in, ms. */
export function startOfDay(moment: number, timeZone: string): number {
  const dayMs = 1440 * minuteMs
  const local = moment + zoneOffset(moment, timeZone)
  const start = local - (((local % dayMs) + dayMs) % dayMs)
  const guess = start - zoneOffset(moment, timeZone)
  // The clock may have been put forward or back since.
  return start - zoneOffset(guess, timeZone)
}

/** `2022-06-02T20:00:00+08:00`: a moment as the zone's wall clock shows it, with parts of a second only where it has them. */
export function writeMoment(moment: number, timeZone: string): string {
  const offset = zoneOffset(moment, timeZone)
  const local = new Date(moment + offset).toISOString().slice(0, -1)
  const minutes = Math.abs(offset) / minuteMs
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const sign = offset < 0 ? '-' : '+'
  return `${local.replace(/\.000$/, '')}${sign}${two(minutes / 60)}:${two(minutes % 60)}`
}
