import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'

const CellHistory = lazy(() =>
  import('./CellHistory.tsx').then((module) => ({ default: module.CellHistory })),
)
const CorrectionList = lazy(() =>
  import('./CorrectionList.tsx').then((module) => ({ default: module.CorrectionList })),
)

export interface NumberHistoryProps {
  catalog: Catalog
  measure: Measure
  /** The area or site that the number is of. */
  place: string
  /** It is what this one place reports, and not a total of several. */
  own: boolean
  /** The days that the number is of, inclusive. */
  from: string
  to: string
}

/** What a number was before: every report of a single place's own number; of a total, the corrections inside it. */
export function NumberHistory(props: NumberHistoryProps) {
  const loading = useTranslations('loading')
  const waiting = <LoadingFace label={loading('numbers')} lines={3} />
  if (!useHasRoom('history')) return waiting
  return (
    <Suspense fallback={waiting}>
      {props.own ? <CellHistory {...props} day={props.to} /> : <CorrectionList {...props} />}
    </Suspense>
  )
}
