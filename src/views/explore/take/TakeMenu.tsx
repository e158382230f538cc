import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { useOnRequest } from '#src/state/requests.ts'
import { quietButton } from '#src/ui/controls/Button.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import type { TableAsked } from './asked-of.ts'
import type { Ground, Subject } from './picture/use-about.ts'
import { usePicture } from './picture/use-picture.ts'
import { useTake } from './use-take.ts'

const TakePane = lazy(() => import('./TakePane.tsx').then((module) => ({ default: module.TakePane })))

interface TakeMenuProps {
  ground: Ground
  /** What map and table show. */
  shown: Subject
  /** What the table lists. */
  of: TableAsked
}

/** The way out for the numbers on the screen: as a table, by day, or every observation, in four formats, and for their pictures. */
export function TakeMenu({ ground, shown, of }: TakeMenuProps) {
  const t = useTranslations('table')
  const l = useTranslations('loading')
  const isWorded = useHasRoom('take')
  const take = useTake()
  const picture = usePicture()
  const [open, setOpen] = useState(false)
  useOnRequest('export', () => setOpen(true))
  const label = take.isPending ? t('exporting') : t('export')
  return (
    <PopoverButton
      label={t('export')}
      button={<span className={quietButton}>{label}</span>}
      look="field"
      placement="top end"
      isOpen={open}
      onOpenChange={(next) => {
        setOpen(next)
        if (next && !take.isPending) take.reset()
        if (next && !picture.isPending) picture.reset()
      }}
    >
      <Suspense fallback={<LoadingFace label={l('app')} lines={6} />}>
        {isWorded && <TakePane ground={ground} shown={shown} of={of} take={take} picture={picture} />}
      </Suspense>
    </PopoverButton>
  )
}
