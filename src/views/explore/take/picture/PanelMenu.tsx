import { lazy, Suspense, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { ExportAsked, ExportFormat } from '#src/contract/desk/exports.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import { useTake } from '#src/views/explore/take/use-take.ts'
import type { Ground, Subject } from './use-about.ts'
import { usePicture } from './use-picture.ts'

const PanelPane = lazy(() => import('./PanelPane.tsx').then((module) => ({ default: module.PanelPane })))

interface PanelMenuProps {
  ground: Ground
  subject: Subject
  /** Its numbers as a file; left out: they are taken elsewhere. */
  numbers?: (format: ExportFormat) => ExportAsked
}

/** The way out for one panel: the one around it that is marked as to be pictured. */
export function PanelMenu(props: PanelMenuProps) {
  const isWorded = useHasRoom('take')
  return isWorded ? <Menu {...props} /> : null
}

function Menu({ ground, subject, numbers }: PanelMenuProps) {
  const t = useTranslations('take')
  const l = useTranslations('loading')
  const place = useRef<HTMLSpanElement>(null)
  const take = useTake()
  const picture = usePicture()
  return (
    <span ref={place}>
      <PopoverButton
        label={t('panel', { title: subject.title })}
        button={<Icon name="take" size={0.875} />}
        placement="bottom end"
        onOpenChange={(open) => {
          if (open && !take.isPending) take.reset()
          if (open && !picture.isPending) picture.reset()
        }}
      >
        <Suspense fallback={<LoadingFace label={l('app')} lines={6} />}>
          <PanelPane
            ground={ground}
            subject={subject}
            panel={() => place.current?.closest<HTMLElement>('[data-panel], [data-pictured]') ?? null}
            numbers={numbers ?? null}
            take={take}
            picture={picture}
          />
        </Suspense>
      </PopoverButton>
    </span>
  )
}
