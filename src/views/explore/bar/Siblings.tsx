import { useTranslations } from 'use-intl'
import type { Area } from '#src/contract/areas.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { MenuButton } from '#src/ui/overlay/MenuButton.tsx'

/** No code of an area. */
const beside = ' beside'

interface SiblingsProps {
  area: Area
  siblings: readonly Area[]
  onChoose: (code: string) => void
  /** Shows all of them as small pictures; null: they are of no level that has any. */
  onSideBySide: (() => void) | null
}

/** The areas beside one step of the way down, to go over to with one press. */
export function Siblings({ area, siblings, onChoose, onSideBySide }: SiblingsProps) {
  const t = useTranslations('selection')
  const areaName = useAreaName()
  return (
    <MenuButton
      label={t('siblings', { area: areaName(area) })}
      button={<Icon name="down" size={0.625} />}
      items={[
        ...(onSideBySide ? [{ id: beside, name: t('sideBySide') }] : []),
        ...siblings.map((one) => ({ id: one.code, name: areaName(one) })),
      ]}
      onChoose={(id) => (id === beside ? onSideBySide?.() : onChoose(id))}
    />
  )
}
