import { useTranslations } from 'use-intl'
import type { Area } from '#src/contract/areas.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { MenuButton } from '#src/ui/overlay/MenuButton.tsx'

interface SiblingsProps {
  area: Area
  siblings: readonly Area[]
  onChoose: (code: string) => void
}

/** The areas beside one step of the way down, to go over to with one press. */
export function Siblings({ area, siblings, onChoose }: SiblingsProps) {
  const t = useTranslations('selection')
  const areaName = useAreaName()
  return (
    <MenuButton
      label={t('siblings', { area: areaName(area) })}
      button={<Icon name="down" size={0.625} />}
      items={siblings.map((one) => ({ id: one.code, name: areaName(one) }))}
      onChoose={onChoose}
    />
  )
}
