import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { siteHistoryQuery } from '#src/queries/sites.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { VersionList } from '#src/ui/overlay/VersionList.tsx'
import type { DraftSite } from '#src/views/explore/plate/use-draft-site.ts'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import css from './edit.module.css'
import { SiteForm } from './SiteForm.tsx'
import { versionLines } from './version-lines.ts'

interface SiteEditorProps {
  catalog: CatalogReply
  draft: DraftSite
}

/** In place of a site's card: what can be changed about it, its place by a press on the map, and who changed it before. */
export function SiteEditor({ catalog, draft }: SiteEditorProps) {
  const t = useTranslations('places')
  const card = useTranslations('card')
  const set = useSetExploreSearch()
  const { site } = draft
  const title = site ? t('title', { name: site.name }) : t('newTitle')
  const leave = (place: string | null) => {
    draft.end()
    set({ place })
  }
  return (
    <section className={css.editor} aria-label={title}>
      <div className={css.head}>
        <h3>{title}</h3>
        <IconButton label={card('close')} onPress={() => leave(site?.id ?? null)}>
          <Icon name="close" size={0.75} />
        </IconButton>
      </div>
      <p className={css.hint}>{t(site ? 'pick' : 'pickNew')}</p>
      <SiteForm catalog={catalog} draft={draft} onLeave={leave} />
      {site && <Changes id={site.id} timeZone={catalog.timeZone} />}
    </section>
  )
}

function Changes({ id, timeZone }: { id: string; timeZone: string }) {
  const t = useTranslations('places')
  const moment = useMomentWords(timeZone)
  const { data } = useQuery(siteHistoryQuery(id))
  if (!data) return null
  return (
    <VersionList
      title={t('history')}
      versions={versionLines(data.versions, t, moment)}
      empty={t('noChange')}
      note={null}
    />
  )
}
