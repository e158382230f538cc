import type { WallPanel } from '#src/contract/wall/scenes.ts'
import type { Situation } from './model/situation.ts'
import { Fenced } from './panels/Fenced.tsx'
import { ScenePanel } from './panels/ScenePanel.tsx'
import { Bands } from './seams/Bands.tsx'
import css from './wall.module.css'

interface ColumnProps {
  side: 'left' | 'right'
  panels: readonly WallPanel[]
  s: Situation
}

/** What each kind of panel needs of the height, rem. */
const needs: Record<WallPanel['kind'], number> = {
  number: 10,
  clock: 10,
  keys: 10,
  shares: 12,
  watch: 17,
  capacity: 9,
  ranking: 18,
  hotspots: 15,
  forms: 20,
  multiples: 20,
}

/** The panels at one side of a scene. */
export function Column({ side, panels, s }: ColumnProps) {
  const things = panels.map((panel) => {
    const key = JSON.stringify(panel)
    const body = (
      <Fenced key={key}>
        <ScenePanel panel={panel} s={s} />
      </Fenced>
    )
    return { key, need: needs[panel.kind], body }
  })
  return <Bands className={css.column} band={css.band} side={side} things={things} />
}
