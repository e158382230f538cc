import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDayNumber } from '../days.ts'
import { dueMomentIn } from '../moments/due-moment.ts'
import { type Asking, dutyOn, lastReportedDay, missedInARow, stateOfDuty, trailOf } from './duties.ts'
import type { Period } from './reporting.ts'

const zone = 'Asia/Shanghai'
const dueMoment = dueMomentIn(zone)
const hour = 3_600_000
/** Midnight of a day in Shanghai, which has no summer time: ms since 1970. */
const midnight = (day: number) => day * 24 * hour - 8 * hour
const start = toDayNumber('2022-03-01')
const length = 60

/** One stretch after another with gaps between, daily or weekly, some with an hour. */
const anyPeriods: fc.Arbitrary<Period[]> = fc
  .array(
    fc.record({
      gap: fc.nat({ max: 5 }),
      days: fc.integer({ min: 1, max: 25 }),
      every: fc.constantFrom('day' as const, 'week' as const),
      hour: fc.option(fc.integer({ min: 0, max: 23 })),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => {
    let at = start
    return parts.map(({ gap, days, every, hour }) => {
      const from = at + gap
      at = from + days
      return {
        from,
        to: at - 1,
        every,
        deadline: hour === null ? null : `${String(hour).padStart(2, '0')}:00`,
      }
    })
  })

interface Report {
  day: number
  at: number
}
const anyReports: fc.Arbitrary<Report[]> = fc.array(
  fc
    .record({ day: fc.nat({ max: length }), after: fc.integer({ min: 0, max: 9 * 24 }) })
    .map(({ day, after }) => ({ day: start + day, at: midnight(start + day) + after * hour })),
  { maxLength: 50 },
)

interface BruteDuty {
  days: number[]
  deadline: number
}

/** Every duty of the sixty days, written out day by day. */
function bruteDuties(periods: readonly Period[]): BruteDuty[] {
  const duties: BruteDuty[] = []
  for (const { from, to, every, deadline } of periods) {
    for (let day = from; day <= to; day++) {
      const weekday = new Date(day * 24 * hour).getUTCDay()
      if (every === 'day' || day === from || weekday === 1) duties.push({ days: [], deadline: 0 })
      const duty = duties.at(-1)!
      duty.days.push(day)
      const [hours, minutes] = deadline === null ? [24, 0] : [Number(deadline.slice(0, 2)), 1]
      duty.deadline = midnight(day) + hours * hour + minutes * 60_000 - 1
    }
  }
  return duties
}

const anyQuestion = fc.record({
  periods: anyPeriods,
  reports: anyReports,
  day: fc.nat({ max: length }).map((day) => start + day),
  later: fc.nat({ max: 12 * 24 }),
})

function ask({ reports, day, later }: { reports: Report[]; day: number; later: number }) {
  const now = midnight(day) + later * hour
  const asking: Asking = { now, today: Math.floor((now + 8 * hour) / (24 * hour)), dueMoment }
  const known = reports.filter(({ at }) => at <= now)
  const days = Int32Array.from([...new Set(known.map((report) => report.day))].sort((a, b) => a - b))
  return { now, asking, known, days }
}

describe('against every duty written out', () => {
  test('a day’s duty is in time, late, not yet due or overdue', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { now, asking, known } = ask(question)
        const duty = dutyOn(question.periods, question.day, asking)
        const brute = bruteDuties(question.periods).find(({ days }) => days.includes(question.day))
        expect(duty === null).toBe(brute === undefined)
        if (!duty || !brute) return
        const moments = known.filter(({ day }) => brute.days.includes(day)).map(({ at }) => at)
        const first = moments.length === 0 ? null : Math.min(...moments)
        const expected =
          first === null
            ? now > brute.deadline
              ? 'overdue'
              : 'due'
            : first > brute.deadline
              ? 'late'
              : 'in-time'
        expect(stateOfDuty(duty, first, now)).toBe(expected)
      }),
      { seed: 11, numRuns: 2000 },
    )
  })

  test('the row of missed duties and the last day reported', () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat({ max: 20 }), (question, back) => {
        const { now, asking, days } = ask(question)
        const since = start + back
        let row = 0
        for (const duty of bruteDuties(question.periods).reverse()) {
          // A duty counts from the side we come from: by the last of its days up to the day asked for.
          const reached = duty.days.filter((day) => day <= question.day).at(-1)
          if (reached === undefined) continue
          if (reached < since || duty.days.some((day) => days.includes(day))) break
          if (now > duty.deadline) row++
        }
        expect(missedInARow(question.periods, days, question.day, since, asking)).toBe(row)
        const last = [...days].filter((day) => day <= question.day).at(-1)
        expect(lastReportedDay(days, question.day)).toBe(last ?? null)
      }),
      { seed: 12, numRuns: 2000 },
    )
  })

  test('the squares of the last days', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { now, asking, days } = ask(question)
        const duties = bruteDuties(question.periods)
        const marks = trailOf(question.periods, days, question.day, 14, asking)
        expect(marks).toHaveLength(14)
        marks.forEach((mark, at) => {
          const day = question.day - 13 + at
          const duty = duties.find((one) => one.days.includes(day))
          const met = duty?.days.some((one) => days.includes(one))
          expect(mark).toBe(!duty ? 'none' : met ? 'met' : now > duty.deadline ? 'missing' : 'due')
        })
      }),
      { seed: 13, numRuns: 500 },
    )
  })
})

test('nothing is expected of a day that has not come', () => {
  const daily: Period = { from: start, to: Number.POSITIVE_INFINITY, every: 'day', deadline: '21:00' }
  expect(dutyOn([daily], start + 3, { today: start + 2, dueMoment })).toBeNull()
})
