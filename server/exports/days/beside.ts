import type { Instance } from '#server/cubes/known/instance.ts'
import type { AskedExport } from '#server/exports/asked.ts'
import type { DayWord } from '#server/exports/figure-columns.ts'
import type { Figure } from '#server/exports/figures.ts'
import { StateCode } from '#src/domain/states.ts'
import type { KnownDays } from './known-days.ts'
import type { DayGrid } from './parts-grid.ts'
import { type Extent, gridsOf } from './windows.ts'

/** Which days stand beside a figure's own, as known when. */
interface Beside extends Pick<AskedExport, 'known' | 'span'> {
  word: 'earlier' | 'now'
}

function besideOf({ earlierBy, now, known, span }: AskedExport): Beside[] {
  const earlier = earlierBy !== null && { from: span.from - earlierBy, to: span.to - earlierBy }
  return [
    ...(earlier ? [{ word: 'earlier' as const, known, span: earlier }] : []),
    ...(now ? [{ word: 'now' as const, known: now, span }] : []),
  ]
}

/** What stands beside each day of a figure, in the order of its columns. */
export const secondsOf = (asked: AskedExport, { mean }: Figure): DayWord[] => [
  ...(mean ? (['average'] as const) : []),
  ...besideOf(asked).map(({ word }) => word),
]

export interface BesideGrids {
  own: DayGrid
  /** The numbers of as many days, drawn as the figure is: averaged where it is averaged. */
  beside: { word: Beside['word']; days: KnownDays }[]
}

/** A figure's days with what stands beside them, some at a time. */
export async function* besideGrids(
  instance: Instance,
  asked: AskedExport,
  extent: Extent,
): AsyncGenerator<BesideGrids> {
  const others = besideOf(asked).map((at) => ({ ...at, grids: gridsOf(instance, asked, extent, at) }))
  for await (const own of gridsOf(instance, asked, extent)) {
    const beside: BesideGrids['beside'] = []
    for (const { word, grids } of others) {
      const next = await grids.next()
      if (!next.done) beside.push({ word, days: drawnDays(next.value, asked) })
    }
    yield { own, beside }
  }
}

/** Nothing was due before the first report, though a duty may be older. */
function drawnDays(grid: DayGrid, { firstDay }: AskedExport): KnownDays {
  const { values, states } = grid.average ?? grid
  const before = Math.max(0, Math.min(grid.days, firstDay - grid.from))
  return { values: values.fill(Number.NaN, 0, before), states: states.fill(StateCode.notExpected, 0, before) }
}
