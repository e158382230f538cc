import type { DayTally } from '#src/charts/series.ts'
import type { Measure } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { WallPanel } from '#src/contract/wall/scenes.ts'
import { type Total, total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import {
  capacityLines,
  clockLines,
  correctionLines,
  formLines,
  hotspotLines,
  joined,
  keyLines,
  type Reading,
  type TextWords,
  watchLines,
} from './panel-text.ts'

/** What a scene says, a line a thing: for who cannot see it, and for the duty log. Numbers on their way are left out. */
export function sceneText(
  s: Situation,
  words: TextWords,
  reading: Reading | null = null,
  corrected: ReadonlyMap<string, DayTally> = new Map(),
): string[] {
  const { scene } = s
  const panels = [...scene.left, ...(scene.stage ? [scene.stage] : []), ...scene.right]
  const lines = panels.flatMap((panel) => [
    ...panelLines(panel, s, words, reading),
    ...(panel.kind === 'number'
      ? correctionLines(panel.measure, s, words, corrected.get(panel.measure) ?? new Map())
      : []),
  ])
  if (scene.map) lines.push(...byAreaLines(scene.map.measure, scene.map.key ?? null, s, words))
  return [...new Set(lines)]
}

function panelLines(panel: WallPanel, s: Situation, words: TextWords, reading: Reading | null): string[] {
  switch (panel.kind) {
    case 'number':
      return numberLines(panel.measure, panel.key ?? null, s, words)
    case 'shares': {
      const measure = measureOf(s.catalog, panel.measure)
      const keys = measure ? (breakdownOf(s.catalog, measure)?.keys ?? []) : []
      return keys.flatMap(({ id, name }) =>
        numberLines(panel.measure, id, s, words).map((line) => `${name[words.locale]} ${line}`),
      )
    }
    case 'clock':
      return [...numberLines(panel.measure, null, s, words), ...clockLines(panel.measure, s, words)]
    case 'keys':
      return [...numberLines(panel.measure, null, s, words), ...keyLines(panel.measure, s, words)]
    case 'capacity':
      return [
        ...numberLines(panel.used, null, s, words),
        ...numberLines(panel.of, null, s, words),
        ...capacityLines(panel.used, panel.of, s, words),
      ]
    case 'ranking':
    case 'multiples':
      return byAreaLines(panel.measure, panel.key ?? null, s, words)
    case 'hotspots':
      return [...numberLines(panel.measure, null, s, words), ...hotspotLines(panel.measure, s, words)]
    case 'watch':
      return reading ? watchLines(panel.site, s, words, reading) : []
    case 'forms':
      return reading ? formLines(s, words, reading) : []
  }
}

function numberLines(id: string, key: string | null, s: Situation, words: TextWords): string[] {
  const measure = measureOf(s.catalog, id)
  const answer = measure && answerOf(measure, key, s, s.area)
  if (!measure || !answer) return []
  const { locale } = words
  return [`${measure.name[locale]} ${figureText(measure, answer, locale)} · ${words.reported(answer)}`]
}

function byAreaLines(id: string, key: string | null, s: Situation, words: TextWords): string[] {
  const measure = measureOf(s.catalog, id)
  if (!measure) return []
  const { locale, areaName, t } = words
  const parts = (s.index.childrenOf.get(s.area.code) ?? []).flatMap((area) => {
    const answer = answerOf(measure, key, s, area)
    return answer && answer.expected > 0 ? [`${areaName(area)} ${figureText(measure, answer, locale)}`] : []
  })
  if (parts.length === 0) return []
  return [t('lineOf', { name: measure.name[locale], parts: joined(parts, locale) })]
}

function answerOf(measure: Measure, key: string | null, s: Situation, area: { path: string }): Total | null {
  const quantity = quantityOf(s.catalog, measure, s.sets, key)
  if (!quantity) return null
  const at = toDayNumber(s.today)
  return total(quantity, runOfArea(quantity.places, area), { from: at, to: at })
}

function figureText(measure: Measure, { value, state }: Total, locale: Locale): string {
  const format = figureFormat(measure, locale)
  const figure = format.cell(value, state)
  return format.isShare || value === null ? figure : `${figure} ${measure.unit[locale]}`
}
