import { useEffect } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { type AreaIndex, lineageOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { Brand } from '#src/ui/frame/Brand.tsx'
import { Breadcrumb } from '#src/ui/frame/Breadcrumb.tsx'
import { DemoBadge } from '#src/ui/frame/DemoBadge.tsx'
import { Spacer } from '#src/ui/frame/Spacer.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { AsOfControl } from '#src/views/moments/AsOfControl.tsx'
import { ConnectionLine } from './ConnectionLine.tsx'
import { DaysField } from './DaysField.tsx'

interface TopBarProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
}

export function TopBar({ catalog, index, choice }: TopBarProps) {
  const t = useTranslations('shell')
  const locale = useLocale()
  const areaName = useAreaName()
  const { theme } = useExploreSearch()
  const set = useSetExploreSearch()
  const steps = lineageOf(index, choice.area.code).map((area) => ({ id: area.code, name: areaName(area) }))
  const title = t('title', { area: areaName(choice.area) })
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <>
      <Brand name={t('product')} latin={t('productLatin')} />
      <Breadcrumb
        label={t('breadcrumb')}
        steps={steps}
        onChoose={(area) => set({ area, place: null, camera: null })}
      />
      <DaysField choice={choice} />
      <AsOfControl timeZone={catalog.timeZone} area={choice.area.code} />
      <Spacer />
      <ConnectionLine timeZone={catalog.timeZone} />
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
