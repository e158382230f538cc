import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { useAsOfAddress } from '#src/state/use-as-of.ts'
import { AsOfField } from '#src/ui/clock/AsOfField.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'

const MomentChoice = lazy(() =>
  import('./MomentChoice.tsx').then((module) => ({ default: module.MomentChoice })),
)

interface AsOfControlProps {
  timeZone: string
  /** Whose newest correction is offered; null: everywhere. */
  area: string | null
}

/** The clock in a bar: what was known at which moment the screen shows, in the address. */
export function AsOfControl({ timeZone, area }: AsOfControlProps) {
  const t = useTranslations('filters')
  const loading = useTranslations('loading')
  const said = useMomentWords(timeZone)
  const isWorded = useHasRoom('history')
  const [asOf, setAsOf] = useAsOfAddress()
  const waiting = <LoadingFace label={loading('app')} lines={4} />
  return (
    <AsOfField
      label={t('asOf')}
      text={asOf === null ? t('now') : said(asOf)}
      clear={asOf === null ? null : { label: t('backToNow'), run: () => setAsOf(null) }}
      choose={t('chooseMoment')}
    >
      {(close) =>
        isWorded ? (
          <Suspense fallback={waiting}>
            <MomentChoice asOf={asOf} area={area} timeZone={timeZone} onChange={setAsOf} onDone={close} />
          </Suspense>
        ) : (
          waiting
        )
      }
    </AsOfField>
  )
}
