import { useEffect, useMemo, useState } from 'react'
import type { Scene, WallPanel } from '#src/contract/wall/scenes.ts'
import { Column } from './Column.tsx'
import { pagesOf, uprightBand } from './model/room-of-panels.ts'
import type { Situation } from './model/situation.ts'
import { Fenced } from './panels/frame/Fenced.tsx'
import { ScenePanel } from './panels/ScenePanel.tsx'
import { fadeMs } from './rotation/use-change.ts'
import { useOneByOne } from './rotation/use-one-by-one.ts'
import { useCells, usePage, useSeams } from './seams/use-seams.ts'
import css from './wall.module.css'

interface SceneLayersProps {
  scene: Scene
  /** Made ready unseen, to come next. */
  ahead: Scene | null
  onMade: (id: string | null) => void
  situationOf: (scene: Scene) => Situation
  /** Upright walls show the panels of one side at a time. */
  page: 'left' | 'right'
}

/**
 * The panels of a scene; at a change those of the last one fade beneath them and are then taken away. Those of the next stand there
 * too, laid out and painted but unseen, and come on as they are.
 */
export function SceneLayers({ scene, ahead, onMade, situationOf, page }: SceneLayersProps) {
  const [now, setNow] = useState(scene)
  const [before, setBefore] = useState<Scene | null>(null)
  if (now.id !== scene.id) {
    setNow(scene)
    setBefore(now)
  }
  useEffect(() => {
    if (!before) return
    const timer = setTimeout(() => setBefore(null), fadeMs)
    return () => clearTimeout(timer)
  }, [before])
  const leaving = before && before.id !== ahead?.id ? before : null
  return (
    <div className={css.layers}>
      {leaving && (
        <Layer key={leaving.id} scene={leaving} s={situationOf(leaving)} page="right" fade="leaves" />
      )}
      <Layer key={scene.id} scene={scene} s={situationOf(scene)} page={page} fade={before && 'comes'} />
      {ahead && (
        <Layer key={ahead.id} scene={ahead} s={situationOf(ahead)} page={page} fade="waits" onMade={onMade} />
      )}
    </div>
  )
}

interface LayerProps {
  scene: Scene
  s: Situation
  page: 'left' | 'right'
  /** The first scene has nothing to fade from. */
  fade: 'comes' | 'leaves' | 'waits' | null
  onMade?: (id: string | null) => void
}

function Layer({ scene, s, page, fade, onMade }: LayerProps) {
  const { left, right } = scene
  const beside = left.length + right.length
  const parts = beside + stepsOf(scene.stage)
  const laid = useOneByOne(parts, fade === 'waits')
  const isMade = laid === parts
  useEffect(() => {
    if (isMade) onMade?.(scene.id)
    return () => onMade?.(null)
  }, [onMade, scene.id, isMade])
  const sides = useSides(scene)
  const laidOf = { left: laid, right: laid - sides.left.length }
  const column = (side: 'left' | 'right') =>
    sides[side].length > 0 && <Column side={side} panels={sides[side]} laid={laidOf[side]} s={s} />
  return (
    <div
      className={css.scene}
      data-page={page}
      data-fade={fade ?? undefined}
      style={{ '--need': `${uprightBand(scene)}rem` }}
      aria-hidden={fade === 'leaves' || fade === 'waits' || undefined}
    >
      {column('left')}
      {scene.stage && (
        <div className={css.stage}>
          {laid > beside && <Stage panel={scene.stage} s={s} isWhole={isMade} />}
        </div>
      )}
      {column('right')}
    </div>
  )
}

/** In how many steps it is laid out. */
const stepsOf = (stage: WallPanel | null) => (stage === null ? 0 : stage.kind === 'forms' ? 2 : 1)

/** The panels that stand together; where each has a screen of its own, no side waits for the other. */
function useSides({ left, right }: Scene): Pick<Scene, 'left' | 'right'> {
  const seams = useSeams()
  const cells = useCells(seams)
  const { columns, high } = usePage(seams) ?? { columns: 0, high: 0 }
  return useMemo(() => {
    if (columns > 0) return pagesOf({ left, right }, { columns, high })
    return left.length + right.length <= cells ? { left: [...left, ...right], right: [] } : { left, right }
  }, [left, right, cells, columns, high])
}

function Stage({ panel, s, isWhole }: { panel: WallPanel; s: Situation; isWhole: boolean }) {
  return (
    <Fenced>
      <ScenePanel panel={panel} s={s} isWhole={isWhole} />
    </Fenced>
  )
}
