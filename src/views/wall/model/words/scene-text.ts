import type { DayTally } from '#src/charts/series.ts'
import { notReported } from '#src/contract/desk/view.ts'
import type { WallPanel } from '#src/contract/wall/scenes.ts'
import type { Comparisons } from '#src/views/wall/model/lead/use-comparisons.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { mapLines, multiplesLines, rankingLines } from './area-text.ts'
import { formLines, lateLines } from './duty-text.ts'
import { leadingOf, leadLines, shareLines } from './lead-text.ts'
import {
  capacityLines,
  clockLines,
  correctionLines,
  hotspotLines,
  keyLines,
  watchLines,
} from './panel-text.ts'
import type { Reading, TextWords } from './text-words.ts'

/** What a scene is drawn from beside the cubes; what is on its way is left out. */
export interface Told {
  reading?: Reading | null
  /** Corrected numbers by day, of each measure whose days are drawn. */
  corrected?: ReadonlyMap<string, DayTally>
  /** How leading numbers have moved, by their `leadId`. */
  moved?: ReadonlyMap<string, Comparisons>
}

/** What a scene says, a line a thing: for who cannot see it, and for the duty log. Numbers on their way are left out. */
export function sceneText(s: Situation, words: TextWords, told: Told = {}): string[] {
  const { scene } = s
  const panels = [...scene.left, ...(scene.stage ? [scene.stage] : []), ...scene.right]
  const lines = panels.flatMap((panel) => panelLines(panel, s, words, told))
  return [...new Set([...lines, ...groundLines(s, words, told), ...footLines(s, words, told)])]
}

/** Who is late, where the scene itself does not tell. */
function footLines(s: Situation, words: TextWords, { reading }: Told): string[] {
  const { stage, left, right, map } = s.scene
  const tells = [stage, ...left, ...right].some((panel) => panel?.kind === 'forms' || panel?.kind === 'watch')
  return reading && !tells && !map?.layers.includes(notReported) ? lateLines(s, words, reading) : []
}

function groundLines(s: Situation, words: TextWords, { reading }: Told): string[] {
  const { map } = s.scene
  if (!map) return []
  // Over the measure's classes lies who has not reported.
  if (map.layers.includes(notReported)) return reading ? formLines(s, words, reading) : []
  return mapLines(map, s, words)
}

function panelLines(panel: WallPanel, s: Situation, words: TextWords, told: Told): string[] {
  const { reading, corrected, moved = new Map() } = told
  const leading = leadingOf(s.catalog, panel)
  const lead = leading ? leadLines(leading, s, words, moved) : []
  switch (panel.kind) {
    case 'number': {
      const days = corrected?.get(panel.measure)
      return [...lead, ...(days ? correctionLines(panel.measure, s, words, days) : [])]
    }
    case 'shares':
      return [...lead, ...shareLines(panel.measure, s, words)]
    case 'clock':
      return clockLines(panel.measure, s, words)
    case 'keys':
      return keyLines(panel.measure, s, words)
    case 'capacity':
      return capacityLines(panel.used, panel.of, s, words)
    case 'ranking':
      return rankingLines(panel, s, words)
    case 'multiples':
      return multiplesLines(panel, s, words)
    case 'hotspots':
      return hotspotLines(panel.measure, s, words)
    case 'watch':
      return reading ? watchLines(panel.site, s, words, reading) : []
    case 'forms':
      return reading ? formLines(s, words, reading) : []
  }
}
