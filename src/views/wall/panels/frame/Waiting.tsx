import { useLocale, useTranslations } from 'use-intl'
import { measureOf, partsOf } from '#src/situation/measures/measures.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Situation } from '#src/views/wall/model/situation.ts'
import css from '../panels.module.css'
import { Panel } from './Panel.tsx'
import { UnrenewedProvider } from './unrenewed.ts'

interface WaitingProps {
  measureId: string
  s: Situation
  /** Why what is in no cube did not come. */
  fault?: Error | null
}

/** A panel without its numbers: on their way, or why they do not come. */
export function Waiting({ measureId, s, fault = null }: WaitingProps) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const measure = measureOf(s.catalog, measureId)
  const failed =
    fault !== null || (measure && partsOf(s.catalog, measure).some((part) => s.faults.has(part.id)))
  return (
    // Of several cubes one may be there: no number stands here that could be old.
    <UnrenewedProvider value={null}>
      <Panel title={measure?.name[locale] ?? measureId}>
        <p className={css.waiting}>
          {failed && <Icon name="serious" size={1.25} />}
          {failed ? t('panelFailed') : t('panelWaits')}
        </p>
      </Panel>
    </UnrenewedProvider>
  )
}
