import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { savedViewQuery } from '#src/queries/desk/saved-views.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { savedAddress, savedAgain } from '#src/state/explore/saved-address.ts'
import { useOnRequest } from '#src/state/requests.ts'
import { useExploreSearch } from '#src/state/use-explore-search.ts'
import { usePanes } from '#src/state/use-panes.ts'
import { quietButton } from '#src/ui/controls/Button.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import css from './saved.module.css'

const ViewsPane = lazy(() => import('./ViewsPane.tsx').then((module) => ({ default: module.ViewsPane })))

/** The views that have a name, and the one that is open: its name stands on the button, and whether it was changed since. */
export function ViewsMenu({ timeZone }: { timeZone: string }) {
  return useHasRoom('views') ? <Worded timeZone={timeZone} /> : null
}

function Worded({ timeZone }: { timeZone: string }) {
  const t = useTranslations('views')
  const [open, setOpen] = useState(false)
  const [saving, setSaving] = useState(false)
  const { view: id } = usePanes()
  const shown = savedAddress(useExploreSearch())
  const { data } = useQuery({ ...savedViewQuery(id ?? ''), enabled: id !== null })
  const view = id === null ? undefined : data
  useOnRequest('save-view', () => {
    setSaving(true)
    setOpen(true)
  })
  const name =
    view === undefined
      ? t('views')
      : t(savedAgain(view.address) === shown ? 'open' : 'changed', { name: view.name })
  return (
    <PopoverButton
      label={t('views')}
      button={<span className={`${quietButton} ${css.button}`}>{name}</span>}
      look="field"
      placement="bottom end"
      isOpen={open}
      onOpenChange={(next) => {
        setOpen(next)
        if (!next) setSaving(false)
      }}
    >
      <Suspense fallback={<LoadingFace label={t('list')} lines={3} />}>
        <ViewsPane
          timeZone={timeZone}
          opened={view ?? null}
          shown={shown}
          saving={saving}
          setSaving={setSaving}
          onClose={() => setOpen(false)}
        />
      </Suspense>
    </PopoverButton>
  )
}
