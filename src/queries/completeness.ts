import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  type CompletenessQuestion,
  fetchAreaCompleteness,
  fetchCompleteness,
} from '#src/sources/completeness.ts'
import { freshness } from './freshness.ts'
import { keys } from './keys.ts'

/** Names of each form that a list has room for; whoever wants the whole list asks for all. */
const namesOfList = 40

/** Who was expected to report on a day in an area, and who has not: the most pressing by name. */
export const completenessQuery = (area: string, day: string, asOf?: string) =>
  questionQuery({ area, day, named: namesOfList, ...(asOf !== undefined && { asOf }) })

/** The same with everybody who is missing by name. */
export const wholeCompletenessQuery = (area: string, day: string, asOf?: string) =>
  questionQuery({ area, day, ...(asOf !== undefined && { asOf }) })

function questionQuery(question: CompletenessQuestion) {
  return queryOptions({
    queryKey: keys.completeness('form', question),
    queryFn: ({ signal }) => fetchCompleteness(question, { signal }),
    staleTime: freshness.watched,
    placeholderData: keepPreviousData,
  })
}

/** How many of all forms are missing, for the area and each inside it. */
export const areaCompletenessQuery = (area: string, day: string, asOf?: string) => {
  const question = { area, day, ...(asOf !== undefined && { asOf }) }
  return queryOptions({
    queryKey: keys.completeness('area', question),
    queryFn: ({ signal }) => fetchAreaCompleteness(question, { signal }),
    staleTime: freshness.watched,
    placeholderData: keepPreviousData,
  })
}
