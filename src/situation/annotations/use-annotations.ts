import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { NoteMark } from '#src/charts/series.ts'
import type { Annotation, Note } from '#src/contract/desk/annotations.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { annotationsQuery } from '#src/queries/desk/annotations.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { usePlaceName } from '#src/situation/words/use-place-name.ts'

/** What is noted beside an area's figures, levels and notes in one list; none while that is not known. */
export function useAnnotations(area: string): readonly Annotation[] {
  const asOf = useAsOf()
  const { data } = useQuery(annotationsQuery({ area, asOf }))
  return data?.annotations ?? none
}

/** The notes among them. */
export function useNotes(area: string): readonly Note[] {
  const annotations = useAnnotations(area)
  return useMemo(() => annotations.filter((one) => one.kind === 'note'), [annotations])
}

/** Those on days, as charts mark them. */
export function useNoteMarks(area: string, index: AreaIndex): readonly NoteMark[] {
  const notes = useNotes(area)
  const nameOf = usePlaceName(index)
  return useMemo(
    () =>
      notes.flatMap(({ id, from, to, text, place, placeName }) =>
        from === null || to === null
          ? []
          : [
              {
                id,
                from: toDayNumber(from),
                to: toDayNumber(to),
                label: place === null ? text : `${nameOf(place, placeName ?? place)} · ${text}`,
              },
            ],
      ),
    [notes, nameOf],
  )
}

/** The places that have one. */
export function useNotedPlaces(area: string): readonly string[] {
  const notes = useNotes(area)
  return useMemo(() => [...new Set(notes.flatMap(({ place }) => place ?? []))].sort(), [notes])
}

const none: readonly Annotation[] = []
