import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { DemoBadge } from '#src/ui/frame/DemoBadge.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'

/** The end of every bar: language, light or dark, and whether the figures are invented. */
export function Looks({ catalog }: { catalog: Catalog }) {
  const t = useTranslations('shell')
  const locale = useLocale()
  const { theme } = useExploreSearch()
  const set = useSetExploreSearch()
  return (
    <>
      <Segments
        framed
        label={t('language')}
        options={[
          { id: 'zh', label: t('zh'), title: t('zhLong'), lang: 'zh-CN' },
          { id: 'en', label: t('en'), title: t('enLong'), lang: 'en' },
        ]}
        value={locale}
        onChange={(lang) => set({ lang })}
      />
      <IconButton
        framed
        label={theme === 'dark' ? t('toLight') : t('toDark')}
        onPress={() => set({ theme: theme === 'dark' ? 'light' : 'dark' })}
      >
        <Icon name="theme" />
      </IconButton>
      {catalog.demonstration && <DemoBadge text={t('demonstration')} note={t('demonstrationNote')} />}
    </>
  )
}
