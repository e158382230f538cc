import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { MenuButton } from '#src/ui/overlay/MenuButton.tsx'
import css from './panels.module.css'

/** Any measure of the catalogue, one more panel. */
export function AddPanel({ catalog, onAdd }: { catalog: CatalogReply; onAdd: (measure: string) => void }) {
  const t = useTranslations('panels')
  const locale = useLocale()
  return (
    <div className={css.add}>
      <MenuButton
        label={t('add')}
        button={
          <>
            <Icon name="plus" size={0.75} /> {t('add')}
          </>
        }
        items={catalog.measures.map(({ id, name, unit }) => ({ id, name: name[locale], note: unit[locale] }))}
        onChoose={onAdd}
      />
    </div>
  )
}
