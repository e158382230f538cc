import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { WallPanel } from '#src/contract/wall/scenes.ts'
import {
  type Direction,
  mostPanels,
  panelAt,
  type Side,
  type Spot,
  stepFrom,
} from '#src/views/wall/editor/model/draft.ts'
import type { Editing } from '#src/views/wall/editor/use-editing.ts'
import { usePanelWords } from '#src/views/wall/editor/words.ts'
import { Column } from './Column.tsx'
import { Middle } from './Middle.tsx'
import css from './plan.module.css'

type Place = Exclude<Spot, 'middle'>

/** The scene's three columns as they stand on the wall, to be filled and put in order. */
export function Plan({ e }: { e: Editing }) {
  const t = useTranslations('scenes')
  const words = usePanelWords(e.catalog)
  const follow = useRef(false)
  const [dragged, setDragged] = useState<Place | null>(null)
  const [said, setSaid] = useState('')
  const keys = useId()
  const { scene } = e

  function move(from: Place, to: Place) {
    const panel = panelAt(scene, from)
    if (!panel) return
    if (from.side !== to.side && scene[to.side].length >= mostPanels) {
      setSaid(t('full', { column: t(to.side), most: mostPanels }))
      return
    }
    e.change({ type: 'move-panel', from, to })
    const count = scene[to.side].length + (from.side === to.side ? 0 : 1)
    const at = Math.min(to.at + 1, count)
    setSaid(t('moved', { panel: words.whole(panel), column: t(to.side), at, count }))
  }
  function moveBy(from: Place, direction: Direction) {
    const to = stepFrom(scene, from, direction)
    if (to && to !== 'middle') move(from, to)
  }
  function remove(spot: Place) {
    const panel = panelAt(scene, spot)
    if (!panel) return
    e.change({ type: 'remove-panel', spot })
    setSaid(t('removed', { panel: words.whole(panel) }))
  }
  function add(side: Side, panel: WallPanel) {
    e.change({ type: 'add-panel', side, panel })
    setSaid(t('added', { column: t(side), panel: words.whole(panel) }))
  }
  function pick(spot: Spot) {
    e.send({ type: 'pick', spot })
  }
  /** Beside a column lies the middle, and beyond it the other column where that has anything. */
  function walk(from: Spot, to: 'left' | 'right') {
    if (from === 'middle') {
      if (scene[to].length > 0) pick({ side: to, at: 0 })
    } else if (from.side !== to) pick('middle')
  }
  const column = (side: Side) => (
    <Column
      e={e}
      side={side}
      keys={keys}
      follow={follow}
      dragged={dragged}
      onDrag={setDragged}
      onPick={pick}
      onWalk={walk}
      onMove={move}
      onMoveBy={moveBy}
      onRemove={remove}
      onAdd={add}
    />
  )
  return (
    <section className={css.plan} aria-label={t('plan')}>
      <header className={css.head}>
        <h2>{t('plan')}</h2>
        <p id={keys}>{t('planKeys')}</p>
      </header>
      <div className={css.columns}>
        {column('left')}
        <Middle e={e} keys={keys} follow={follow} onPick={pick} onWalk={walk} />
        {column('right')}
      </div>
      <p role="status" className={css.said}>
        {said}
      </p>
    </section>
  )
}
