import { useMemo, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Selection, Shape } from '#src/contract/desk/selection.ts'
import { formatNumber } from '#src/domain/format.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import type { MapSelecting, SiteColumns } from '#src/map/types.ts'
import { heldRows } from '#src/situation/selection/held-rows.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { nowhereSelected, useSelection } from '#src/state/use-selection.ts'
import { togglePlace } from '#src/views/explore/selection/toggle-place.ts'

/** Selection as the map draws and makes it; null until its words are there. */
export function useMapSelecting(picked: Picked | null, columns: readonly SiteColumns[]): MapSelecting | null {
  const t = useTranslations('selection')
  const hasWords = useHasRoom('selection')
  const locale = useLocale()
  const set = useSetExploreSearch()
  const selection = useSelection()
  const latest = useRef(selection)
  latest.current = selection
  /** What was selected before a shape is drawn. */
  const before = useRef<Selection | null>(null)
  const held = useMemo(
    () => picked && new Map(columns.map(({ id, ids }) => [id, heldRows(picked, ids)])),
    [picked, columns],
  )
  const words = useMemo(
    (): MapSelecting['words'] | null =>
      hasWords
        ? {
            tools: t('tools'),
            box: t('box'),
            lasso: t('lasso'),
            circle: t('circle'),
            inView: t('inView'),
            howTo: { box: t('boxHow'), lasso: t('lassoHow'), circle: t('circleHow') },
            metres: (radius) => t('metres', { metres: formatNumber(radius, locale) }),
          }
        : null,
    [hasWords, t, locale],
  )
  const { areas, shapes, sites } = selection
  const points = useMemo(
    () =>
      columns.flatMap(({ ids, positions }) =>
        ids.flatMap((id, row): [number, number][] =>
          sites.includes(id) ? [[positions[2 * row]!, positions[2 * row + 1]!]] : [],
        ),
      ),
    [columns, sites],
  )
  return useMemo(() => {
    if (!words) return null
    const onDraw: MapSelecting['onDraw'] = (shape, { done, more, again = false }) => {
      before.current ??= latest.current
      const start = before.current
      const next = shape ? withShape(start, shape, { more, again }) : byPlace(start)
      if (!done) {
        set(next, 'drag')
        return
      }
      before.current = null
      if (again) {
        set(shape ? next : { ...byPlace(start), shapes: [] }, 'replace')
        return
      }
      // What was drawn on the way is no step of its own to go back to.
      set(byPlace(start), 'replace')
      if (shape) set(next)
    }
    return {
      words,
      shapes,
      areas,
      points,
      held,
      onDraw,
      onToggle: (hit) => set((view) => togglePlace(view, hit)),
    }
  }, [words, shapes, areas, points, held, set])
}

function byPlace({ areas, sites, shapes }: Selection): Pick<Selection, 'areas' | 'sites' | 'shapes'> {
  return { areas, sites, shapes }
}

function withShape(
  start: Selection,
  shape: Shape,
  { more, again }: { more: boolean; again: boolean },
): ReturnType<typeof byPlace> {
  if (more) return { ...byPlace(start), shapes: [...start.shapes, shape] }
  // Places that were chosen beside it since stay.
  return { ...(again ? byPlace(start) : nowhereSelected), shapes: [shape] }
}
