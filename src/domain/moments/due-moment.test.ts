import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAt, toDay, toDayNumber } from '../days.ts'
import { formatTime } from '../format.ts'
import { dueMomentIn } from './due-moment.ts'

const anyDay = fc.integer({ min: toDayNumber('2019-12-01'), max: toDayNumber('2023-02-01') })
const anyTime = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)

test('a report at the deadline is in time while the clock still shows it, and not a millisecond longer', () => {
  fc.assert(
    fc.property(
      anyDay,
      anyTime,
      fc.constantFrom('Asia/Shanghai', 'UTC', 'Asia/Kathmandu'),
      (day, time, zone) => {
        const last = dueMomentIn(zone)(day, time)
        expect([dayAt(new Date(last), zone), formatTime(new Date(last), zone)]).toEqual([toDay(day), time])
        expect(formatTime(new Date(last + 1), zone)).not.toBe(time)
      },
    ),
    { seed: 4, numRuns: 300 },
  )
})

test('without a deadline the whole day is in time, on days of 23 and of 25 hours too', () => {
  const due = dueMomentIn('Europe/Berlin')
  for (const day of ['2022-03-26', '2022-03-27', '2022-10-30', '2022-12-31']) {
    const last = new Date(due(toDayNumber(day), null))
    expect([dayAt(last, 'Europe/Berlin'), formatTime(last, 'Europe/Berlin')]).toEqual([day, '23:59'])
    expect(dayAt(new Date(last.getTime() + 1), 'Europe/Berlin')).not.toBe(day)
  }
})
