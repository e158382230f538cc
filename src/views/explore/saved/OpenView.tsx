import { useQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { savedViewQuery } from '#src/queries/desk/saved-views.ts'
import { stringifySearch } from '#src/state/address.ts'
import { openedParams } from '#src/state/explore/saved-address.ts'
import { useExploreSearch } from '#src/state/use-explore-search.ts'
import { quietButton } from '#src/ui/controls/Button.tsx'
import { DeskSkeleton } from '#src/ui/frame/DeskSkeleton.tsx'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import css from './saved.module.css'

/** Takes the reader who came by a saved view's link to what it shows. */
export function OpenView({ id, onOpened }: { id: string; onOpened: () => void }) {
  const t = useTranslations('shell')
  const l = useTranslations('loading')
  const { history } = useRouter()
  const reader = useExploreSearch()
  const { data, error } = useQuery(savedViewQuery(id))
  useEffect(() => {
    if (!data) return
    history.replace(history.location.pathname + stringifySearch(openedParams(id, data.address, reader)))
    onOpened()
  }, [data, id, history, reader, onOpened])
  if (!error) return <DeskSkeleton label={l('app')} />
  return (
    <div className={css.unknown}>
      <FaultFace fault={error} page />
      <Link to="/" search={{}} className={quietButton}>
        {t('product')}
      </Link>
    </div>
  )
}
