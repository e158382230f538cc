import { type DragEvent, type RefObject, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { WallPanel } from '#src/contract/wall/scenes.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { MenuButton } from '#src/ui/overlay/MenuButton.tsx'
import { type Direction, mostPanels, type Side, type Spot } from '#src/views/wall/editor/model/draft.ts'
import { faultsAt, sameSpot } from '#src/views/wall/editor/model/faults.ts'
import { kindsFor, type PanelKind, panelOf } from '#src/views/wall/editor/model/panels.ts'
import { PickList } from '#src/views/wall/editor/PickList.tsx'
import type { Editing } from '#src/views/wall/editor/use-editing.ts'
import { usePanelWords } from '#src/views/wall/editor/words.ts'
import css from './plan.module.css'

type Place = Exclude<Spot, 'middle'>

interface ColumnProps {
  e: Editing
  side: Side
  keys: string
  follow: RefObject<boolean>
  dragged: Place | null
  onDrag: (place: Place | null) => void
  onPick: (spot: Spot) => void
  onWalk: (from: Spot, to: 'left' | 'right') => void
  onMove: (from: Place, to: Place) => void
  onMoveBy: (from: Place, to: Direction) => void
  onRemove: (place: Place) => void
  onAdd: (side: Side, panel: WallPanel) => void
}

export function Column(props: ColumnProps) {
  const { e, side, keys, follow, dragged, onDrag, onPick, onWalk, onMove, onMoveBy, onRemove, onAdd } = props
  const t = useTranslations('scenes')
  const words = usePanelWords(e.catalog)
  const [mark, setMark] = useState<number | null>(null)
  const panels = e.scene[side]
  const faults = e.faults[e.draft.at]!
  const place = (id: string): Place => ({ side, at: Number(id) })
  const isFull = panels.length >= mostPanels
  const mayDrop = dragged !== null && (dragged.side === side || !isFull)
  const chosen = panels.findIndex((_, at) => sameSpot(e.draft.spot, { side, at }))

  function over(event: DragEvent<HTMLElement>) {
    if (!mayDrop) return
    event.preventDefault()
    const options = [...event.currentTarget.querySelectorAll('[role="option"]')]
    const below = options.findIndex((option) => {
      const { top, height } = option.getBoundingClientRect()
      return event.clientY < top + height / 2
    })
    setMark(below < 0 ? options.length : below)
  }
  function drop(event: DragEvent<HTMLElement>) {
    if (!mayDrop || dragged === null || mark === null) return
    event.preventDefault()
    // Counted without the panel itself, which is lifted first.
    const at = dragged.side === side && mark > dragged.at ? mark - 1 : mark
    onMove(dragged, { side, at })
    setMark(null)
    onDrag(null)
  }

  return (
    <section
      className={css.column}
      aria-label={t(side)}
      data-over={(mayDrop && mark !== null) || undefined}
      onDragOver={over}
      onDragLeave={() => setMark(null)}
      onDrop={drop}
    >
      <header>
        <h3>{t(side)}</h3>
        <span>{t('filled', { count: panels.length, most: mostPanels })}</span>
        <MenuButton
          label={t('addTo', { column: t(side) })}
          button={
            <>
              <Icon name="plus" size={0.75} /> {t('addPanel')}
            </>
          }
          disabled={isFull}
          items={kindsFor(e.catalog, 'column').map((kind) => ({
            id: kind,
            name: t(`kinds.${kind}`),
            note: t(`kindNotes.${kind}`),
          }))}
          onChoose={(kind) => {
            const panel = panelOf(e.catalog, kind as PanelKind)
            if (panel) onAdd(side, panel)
          }}
        />
      </header>
      {panels.length === 0 ? (
        <p className={css.empty}>{t('emptyColumn')}</p>
      ) : (
        <PickList
          label={t(side)}
          keys={keys}
          items={panels.map((panel, at) => ({
            id: String(at),
            faulty: faultsAt(faults, { side, at }).length > 0,
            content: <Card kind={words.kind(panel)} about={words.about(panel)} />,
          }))}
          chosen={chosen < 0 ? null : String(chosen)}
          follow={follow}
          onChoose={(id) => onPick(place(id))}
          onLeave={(id, to) => (to === 'left' || to === 'right') && onWalk(place(id), to)}
          onMove={(id, to) => onMoveBy(place(id), to)}
          onRemove={(id) => onRemove(place(id))}
          drag={{
            start: (id, event) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', words.whole(panels[Number(id)]!))
              onDrag(place(id))
            },
            end: () => onDrag(null),
            mark: mayDrop ? mark : null,
          }}
        />
      )}
    </section>
  )
}

/** A panel as the plan shows it: what kind, and of what. */
export function Card({ kind, about }: { kind: string; about: string }) {
  return (
    <span className={css.card}>
      <small>{kind}</small> <span>{about}</span>
    </span>
  )
}
