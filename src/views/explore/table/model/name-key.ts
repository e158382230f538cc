import type { Line } from '#src/domain/table/line.ts'

/** What rows are sorted by where it is by their name. */
export const nameKey = (line: Line) => line.name
