import type { CatalogReply } from '#src/contract/catalog.ts'
import { notReported } from '#src/contract/desk/view.ts'
import type { Scene, WallPanel } from '#src/contract/wall/scenes.ts'
import { toDay } from '#src/domain/days.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import { countDays, type Days } from '#src/state/range/resolve-range.ts'
import type { Choice } from './choice.ts'

const longest = 400

/** The days that a wall shows of the view: a scene has no more than 400. */
export function wallDays({ days, span }: Pick<Choice, 'days' | 'span'>): Days {
  return { from: toDay(Math.max(span.from, span.to - longest + 1)), to: days.to }
}

/**
 * The view as a scene of the wall: its area, days, measure and layers on the map; beside it the number with its days, what it is made of,
 * and the areas inside it.
 */
export function sceneOfChoice(catalog: CatalogReply, choice: Choice): Scene {
  const { area, measure, key, span, calendar, visible, layers, asOf } = choice
  const days = wallDays(choice)
  const keyed = key === null ? {} : { key }
  const number: WallPanel = { kind: 'number', measure: measure.id, ...keyed }
  const made: WallPanel[] =
    measure.kind === 'cohort'
      ? [{ kind: 'clock', measure: measure.id }]
      : measure.kind === 'ratio' && breakdownOf(catalog, measure)
        ? [{ kind: 'shares', measure: measure.id }]
        : []
  const others = catalog.headlines.filter((id) => id !== measure.id).slice(0, 3 - made.length)
  const name = (locale: 'zh' | 'en') => {
    const part = breakdownOf(catalog, measure)?.keys.find(({ id }) => id === key)
    return [measure.name[locale], part?.name[locale]].filter(Boolean).join(' ')
  }
  return {
    id: 'pushed',
    name: { zh: name('zh'), en: name('en') },
    area: area.code,
    // A chart of one day is none.
    days: Math.max(2, countDays(days)),
    // At a past moment the calendar ends at that moment's day, which is not the wall's today.
    ...((asOf !== null || days.to !== calendar.today) && { to: days.to }),
    map: {
      measure: measure.id,
      ...keyed,
      layers: [...layers.map(({ id }) => id), notReported].filter((id) => visible.has(id)),
      ...(span.from !== span.to && { range: true }),
    },
    stage: null,
    left: [number, ...made, ...others.map((id): WallPanel => ({ kind: 'number', measure: id }))],
    right: [{ kind: 'ranking', measure: measure.id, ...keyed, descending: measure.kind !== 'ratio' }],
  }
}
