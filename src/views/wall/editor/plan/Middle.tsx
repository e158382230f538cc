import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import type { Spot } from '#src/views/wall/editor/model/draft.ts'
import { faultsAt } from '#src/views/wall/editor/model/faults.ts'
import { PickList } from '#src/views/wall/editor/PickList.tsx'
import type { Editing } from '#src/views/wall/editor/use-editing.ts'
import { usePanelWords } from '#src/views/wall/editor/words.ts'
import { Card } from './Column.tsx'
import css from './plan.module.css'

interface MiddleProps {
  e: Editing
  keys: string
  follow: RefObject<boolean>
  onPick: (spot: Spot) => void
  onWalk: (from: Spot, to: 'left' | 'right') => void
}

/** What stands in the middle of the wall: the map, or one large panel. */
export function Middle({ e, keys, follow, onPick, onWalk }: MiddleProps) {
  const t = useTranslations('scenes')
  const words = usePanelWords(e.catalog)
  const { map, stage } = e.scene
  const kind = stage ? words.kind(stage) : t('map')
  const about = stage ? words.about(stage) : map ? words.measure(map.measure) : ''
  const layers = map ? t('layerCount', { count: map.layers.length }) : ''
  return (
    <section className={css.column} aria-label={t('middle')} data-middle>
      <header>
        <h3>{t('middle')}</h3>
      </header>
      <PickList
        label={t('middle')}
        keys={keys}
        items={[
          {
            id: 'middle',
            faulty: faultsAt(e.faults[e.draft.at]!, 'middle').length > 0,
            content: (
              <>
                <Card kind={kind} about={about} /> <small className={css.layers}>{layers}</small>
              </>
            ),
          },
        ]}
        chosen={e.draft.spot === 'middle' ? 'middle' : null}
        follow={follow}
        onChoose={() => onPick('middle')}
        onLeave={(_, to) => (to === 'left' || to === 'right') && onWalk('middle', to)}
      />
    </section>
  )
}
