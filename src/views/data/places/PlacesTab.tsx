import { useTranslations } from 'use-intl'
import type { Ground } from '#src/views/data/ground.ts'
import { PlaceFiles } from './PlaceFiles.tsx'
import css from './places.module.css'
import { SitesTable } from './SitesTable.tsx'

/** Files of sites, outlines and areas; beside them every site, the retired too. */
export function PlacesTab({ catalog, index }: Ground) {
  const t = useTranslations('places')
  return (
    <div className={css.tab}>
      <section className={css.files} aria-label={t('files.title')}>
        <h2>{t('files.title')}</h2>
        <p>{t('files.note')}</p>
        <PlaceFiles catalog={catalog} index={index} />
      </section>
      <div className={css.sites}>
        <div className={css.head}>
          <h2>{t('list.title')}</h2>
          <p>{t('list.note')}</p>
        </div>
        <SitesTable catalog={catalog} index={index} />
      </div>
    </div>
  )
}
