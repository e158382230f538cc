import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import type { CubeSets } from '#src/situation/measures/quantity-of.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { PlacePane } from '#src/views/explore/place/PlacePane.tsx'
import type { useDraftSite } from './use-draft-site.ts'

const SiteEditor = lazy(() =>
  import('#src/views/explore/place/edit/SiteEditor.tsx').then((module) => ({ default: module.SiteEditor })),
)

interface PlaceCardProps {
  id: string
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sets: CubeSets
  sites: readonly Site[]
  draft: ReturnType<typeof useDraftSite>
}

/** What is known of the chosen place; of a site that is made or changed, its form. What was known once is not changed. */
export function PlaceCard({ id, catalog, index, choice, sets, sites, draft }: PlaceCardProps) {
  const t = useTranslations('loading')
  if (draft.editing)
    return (
      <Suspense fallback={<LoadingFace label={t('numbers')} lines={5} />}>
        <SiteEditor catalog={catalog} draft={draft} />
      </Suspense>
    )
  return (
    <PlacePane
      id={id}
      catalog={catalog}
      index={index}
      choice={choice}
      sets={sets}
      sites={sites}
      onEdit={choice.asOf === null ? draft.begin : null}
    />
  )
}
