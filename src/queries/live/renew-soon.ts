import type { QueryClient } from '@tanstack/react-query'
import type { Measure } from '#src/contract/catalog.ts'
import type { LiveChange } from '#src/contract/figures/live.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import type { CubeSet } from '#src/queries/cubes/cube-set.ts'
import { spliceCubeSet } from '#src/queries/cubes/splice-cube-set.ts'
import { keys } from '#src/queries/keys.ts'
import { type CubeQuestion, fetchCubeBytes, readCubes } from '#src/sources/figures/cubes.ts'
import { Paced } from './paced.ts'

/** Days that changed, and the last change among them. */
interface Due {
  from: number
  to: number
  seq: number
}

const waiting = new WeakMap<QueryClient, { dues: Map<string, Due>; pace: Paced }>()

/**
 * A change bears on the cube and its cells were not sent (small counts, a cohort): its days, and only they, are asked for again, soon
 * and at most once in three seconds.
 */
export function renewSoon(
  client: QueryClient,
  measure: Measure,
  question: CubeQuestion,
  change: LiveChange,
): void {
  const held = waiting.get(client) ?? { dues: new Map<string, Due>(), pace: new Paced() }
  waiting.set(client, held)
  const { dues, pace } = held
  const name = JSON.stringify(question)
  const due = dues.get(name)
  const more = daysTouched(measure, change)
  dues.set(name, {
    from: Math.min(more.from, due?.from ?? more.from),
    to: Math.max(more.to, due?.to ?? more.to),
    seq: Math.max(change.seq, due?.seq ?? change.seq),
  })
  pace.call(name, () => {
    const all = dues.get(name)!
    dues.delete(name)
    renew(client, question, all).catch(() => refetchWhole(client, question))
  })
}

/** A weekly duty is met anywhere in its week, a stock is carried on, who arrives stays under observation. */
function daysTouched(measure: Measure, { days, seq }: LiveChange): Due {
  const [from, to] = [toDayNumber(days.from), toDayNumber(days.to)]
  if (measure.kind === 'cohort') return { from, to: to + measure.days - 1, seq }
  if (measure.kind === 'flow') return { from: from - 6, to: to + 6, seq }
  return { from, to: Number.POSITIVE_INFINITY, seq }
}

async function renew(client: QueryClient, question: CubeQuestion, { from, to, seq }: Due): Promise<void> {
  const days = {
    from: Math.max(from, toDayNumber(question.from)),
    to: Math.min(to, toDayNumber(question.to)),
  }
  if (days.from > days.to) return
  const newer = readCubes(
    await fetchCubeBytes({ measure: question.measure, from: toDay(days.from), to: toDay(days.to) }),
  )
  const set = client.getQueryData<CubeSet>(keys.cube(question))
  if (!set) return
  const overtaken = newer.some(({ revision }) => revision < set.revision)
  const renewed = overtaken ? null : spliceCubeSet(set, newer, seq)
  if (renewed) client.setQueryData(keys.cube(question), renewed)
  else refetchWhole(client, question)
}

/** Its failure is the query's own, which the screen shows. */
function refetchWhole(client: QueryClient, question: CubeQuestion): void {
  void client.invalidateQueries({ queryKey: keys.cube(question) }, { cancelRefetch: false })
}
