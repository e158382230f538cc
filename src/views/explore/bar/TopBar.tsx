import { lazy, Suspense, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { Area } from '#src/contract/areas.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { Multiples } from '#src/contract/desk/panels.ts'
import { type AreaIndex, lineageOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { valid } from '#src/state/address.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { nowhereSelected } from '#src/state/use-selection.ts'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Brand } from '#src/ui/frame/Brand.tsx'
import { Breadcrumb } from '#src/ui/frame/Breadcrumb.tsx'
import { Spacer } from '#src/ui/frame/Spacer.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { ConnectionLine } from '#src/views/ConnectionLine.tsx'
import { CommandButton } from '#src/views/commands/CommandButton.tsx'
import { DaysField } from '#src/views/DaysField.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { Looks } from '#src/views/Looks.tsx'
import { AsOfControl } from '#src/views/moments/AsOfControl.tsx'
import { useAreaKeys } from './use-area-keys.ts'

const Siblings = lazy(() => import('./Siblings.tsx').then((module) => ({ default: module.Siblings })))

interface TopBarProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
}

export function TopBar({ catalog, index, choice }: TopBarProps) {
  const t = useTranslations('shell')
  const s = useTranslations('selection')
  const areaName = useAreaName()
  const set = useSetExploreSearch()
  const hasWords = useHasRoom('selection')
  const go = (area: string) => set({ area, place: null, camera: null, ...nowhereSelected })
  const sideBySide = ({ level, parent }: Area) => {
    const by = valid(Multiples.shape.by, level)
    return by && parent !== null
      ? () =>
          set({ area: parent, place: null, camera: null, multiples: { draw: 'map', by }, ...nowhereSelected })
      : null
  }
  useAreaKeys(index, choice.area, go)
  const steps = lineageOf(index, choice.area.code).map((area) => ({
    id: area.code,
    name: areaName(area),
    tool: hasWords && (index.childrenOf.get(area.parent)?.length ?? 0) > 1 && (
      <Suspense fallback={null}>
        <Siblings
          area={area}
          siblings={index.childrenOf.get(area.parent) ?? []}
          onChoose={go}
          onSideBySide={sideBySide(area)}
        />
      </Suspense>
    ),
  }))
  const title = t('title', { area: areaName(choice.area) })
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <>
      <Brand name={t('product')} latin={t('productLatin')} />
      <Breadcrumb label={t('breadcrumb')} steps={steps} onChoose={go} />
      {hasWords && (
        <IconButton
          label={s('thisPage', { area: areaName(choice.area) })}
          onPress={() => set({ place: choice.area.code })}
        >
          <Icon name="info" size={0.875} />
        </IconButton>
      )}
      <DaysField days={choice.days} calendar={choice.calendar} />
      <AsOfControl timeZone={catalog.timeZone} area={choice.area.code} />
      <Spacer />
      <CommandButton
        catalog={catalog}
        why={{ measure: choice.measure.id, key: choice.key, place: choice.area.code, ...choice.days }}
      />
      <ConnectionLine timeZone={catalog.timeZone} />
      <Looks catalog={catalog} />
    </>
  )
}
