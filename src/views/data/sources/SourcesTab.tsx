import { useTranslations } from 'use-intl'
import type { Ground } from '#src/views/data/ground.ts'
import { Reporters } from './Reporters.tsx'
import { SeenTable } from './SeenTable.tsx'
import css from './sources.module.css'

/** Who reports: the sources that have been heard of, and the tokens that were given. */
export function SourcesTab({ catalog, index }: Ground) {
  const t = useTranslations('data.sources')
  return (
    <div className={css.both}>
      <div className={css.tab}>
        <div className={css.head}>
          <h2>{t('seen')}</h2>
          <p>{t('seenNote')}</p>
          <p>{t('linksNote')}</p>
        </div>
        <SeenTable catalog={catalog} />
      </div>
      <Reporters catalog={catalog} index={index} />
    </div>
  )
}
