import { weekdayOf } from '#src/domain/days.ts'

/** Monday to Sunday. */
const passing = [1.04, 1.02, 1.0, 1.01, 1.05, 0.94, 0.86]
const working = [1, 1, 1, 1, 1, 0.88, 0.82]

export const passingOn = (day: number) => passing[weekdayOf(day)]!
export const workingOn = (day: number) => working[weekdayOf(day)]!
