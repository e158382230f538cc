import { queryOptions } from '@tanstack/react-query'
import type {
  AreaCompletenessReply,
  CompletenessReply,
  DutyCounts,
} from '#src/contract/figures/completeness.ts'
import { freshness } from '#src/queries/freshness.ts'
import { keys } from '#src/queries/keys.ts'
import { keepAt, keyAt, unkept } from '#src/queries/moment.ts'
import {
  type CompletenessQuestion,
  fetchAreaCompleteness,
  fetchCompleteness,
} from '#src/sources/figures/completeness.ts'

/** Names of each form that a list has room for; whoever wants the whole list asks for all. */
const namesOfList = 40

/** Deadlines are named by the minute. */
const deadlineMs = 60_000

/** Who was expected to report on a day in an area, and who has not, now or by what was known at a moment: the most pressing by name. */
export const completenessQuery = (area: string, day: string, asOf: string | null) =>
  formsQuery({ area, day, named: namesOfList, asOf })

/** The same with everybody who is missing by name. */
export const wholeCompletenessQuery = (area: string, day: string, asOf: string | null) =>
  formsQuery({ area, day, asOf })

function formsQuery(question: CompletenessQuestion) {
  return queryOptions({
    queryKey: keyAt(question.asOf, keys.completeness('form', question)),
    queryFn: ({ signal }) => fetchCompleteness(question, { signal }),
    refetchInterval: whileDue<CompletenessReply>(({ forms }) => forms),
    ...standing(question.asOf),
  })
}

/** How many of all forms are missing, for the area and each inside it. */
export const areaCompletenessQuery = (area: string, day: string, asOf: string | null) => {
  const question = { area, day, asOf }
  return queryOptions({
    queryKey: keyAt(asOf, keys.completeness('area', question)),
    queryFn: ({ signal }) => fetchAreaCompleteness(question, { signal }),
    refetchInterval: whileDue<AreaCompletenessReply>(({ areas }) => areas),
    ...standing(asOf),
  })
}

/** A deadline passes without any change being reported: while one is to come, the answer is asked for again. */
function whileDue<T>(countsIn: (reply: T) => readonly DutyCounts[]) {
  return ({ state }: { state: { data: T | undefined } }): number | false =>
    state.data && countsIn(state.data).some(({ due }) => due > 0) ? deadlineMs : false
}

function standing(asOf: string | null) {
  return {
    staleTime: asOf === null ? freshness.watched : freshness.past,
    placeholderData: keepAt(asOf),
    ...(asOf !== null && { ...unkept, refetchInterval: false as const }),
  }
}
