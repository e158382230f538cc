import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { areasQuery } from '#src/queries/areas.ts'
import { catalogQuery } from '#src/queries/catalog.ts'
import { useLiveFeed } from '#src/queries/live/use-connection.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { AsOfProvider, usePastMoment } from '#src/situation/moment/as-of.ts'
import { useDataSearch } from '#src/state/use-data-search.ts'
import { useExploreSearch } from '#src/state/use-explore-search.ts'
import { SkipLink } from '#src/ui/a11y/SkipLink.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { useStandingFault } from '#src/views/faults/use-standing-fault.ts'
import { DataBar } from './bar/DataBar.tsx'
import { BatchesTab } from './batches/BatchesTab.tsx'
import { CorrectionsTab } from './corrections/CorrectionsTab.tsx'
import css from './data.module.css'
import { FormsTab } from './forms/FormsTab.tsx'
import type { Ground } from './ground.ts'
import { ImportTab } from './imports/ImportTab.tsx'
import { PlacesTab } from './places/PlacesTab.tsx'
import { SourcesTab } from './sources/SourcesTab.tsx'

/** The data page: what comes in, what has come in, who has not reported, from whom, and what was corrected. */
export function DataScreen() {
  useLiveFeed()
  const t = useTranslations('data')
  const shell = useTranslations('shell')
  const catalog = useQuery(catalogQuery())
  const areas = useQuery(areasQuery())
  const asOf = usePastMoment(useExploreSearch().asOf)
  const index = useMemo(() => (areas.data ? buildAreaIndex(areas.data.areas) : null), [areas.data])
  useEffect(() => {
    document.title = t('title')
  }, [t])
  const fault = useStandingFault([catalog, areas])
  if (fault) return <FaultFace fault={fault} page />
  if (!catalog.data || !index) return <LoadingFace label={t('loading')} lines={8} />
  return (
    <AsOfProvider value={asOf}>
      <div className={css.page}>
        <SkipLink label={shell('skip')} target="main" />
        <DataBar catalog={catalog.data} />
        <main id="main" className={css.main} tabIndex={-1}>
          <Tab catalog={catalog.data} index={index} />
        </main>
      </div>
    </AsOfProvider>
  )
}

function Tab(ground: Ground) {
  const { tab } = useDataSearch()
  switch (tab) {
    case 'import':
      return <ImportTab {...ground} />
    case 'batches':
      return <BatchesTab {...ground} />
    case 'forms':
      return <FormsTab {...ground} />
    case 'sources':
      return <SourcesTab {...ground} />
    case 'corrections':
      return <CorrectionsTab {...ground} />
    case 'places':
      return <PlacesTab {...ground} />
  }
}
