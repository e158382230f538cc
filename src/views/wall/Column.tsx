import type { WallPanel } from '#src/contract/wall/scenes.ts'
import { needOf, uprightRows } from './model/room-of-panels.ts'
import type { Situation } from './model/situation.ts'
import { Fenced } from './panels/frame/Fenced.tsx'
import { ScenePanel } from './panels/ScenePanel.tsx'
import { Bands } from './seams/Bands.tsx'
import css from './wall.module.css'

interface ColumnProps {
  side: 'left' | 'right'
  panels: readonly WallPanel[]
  /** So many of them are laid out by now; the others have their places. */
  laid: number
  s: Situation
}

/** The panels at one side of a scene. */
export function Column({ side, panels, laid, s }: ColumnProps) {
  const things = panels.map((panel, at) => {
    const key = JSON.stringify(panel)
    const body = at < laid && (
      <Fenced key={key}>
        <ScenePanel panel={panel} s={s} />
      </Fenced>
    )
    return { key, need: needOf(panel), body }
  })
  const rows = uprightRows(panels).map((need) => `minmax(min-content, ${need}fr)`)
  return <Bands className={css.column} band={css.band} side={side} things={things} rows={rows.join(' ')} />
}
