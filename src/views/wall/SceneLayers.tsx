import { useEffect, useState } from 'react'
import type { Scene, WallPanel } from '#src/contract/scenes.ts'
import { Column } from './Column.tsx'
import type { Situation } from './model/situation.ts'
import { Fenced } from './panels/Fenced.tsx'
import { ScenePanel } from './panels/ScenePanel.tsx'
import css from './wall.module.css'

interface SceneLayersProps {
  scene: Scene
  situationOf: (scene: Scene) => Situation
  /** Upright walls show the panels of one side at a time. */
  page: 'left' | 'right'
}

const fadeMs = 1_000

/** The panels of a scene; at a change those of the last one fade beneath them and are then taken away. */
export function SceneLayers({ scene, situationOf, page }: SceneLayersProps) {
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
  return (
    <div className={css.layers}>
      {before && <Layer key={before.id} scene={before} s={situationOf(before)} page="right" fade="leaves" />}
      <Layer key={scene.id} scene={scene} s={situationOf(scene)} page={page} fade={before && 'comes'} />
    </div>
  )
}

interface LayerProps {
  scene: Scene
  s: Situation
  page: 'left' | 'right'
  /** The first scene has nothing to fade from. */
  fade: 'comes' | 'leaves' | null
}

function Layer({ scene, s, page, fade }: LayerProps) {
  const column = (side: 'left' | 'right') =>
    scene[side].length > 0 && <Column side={side} panels={scene[side]} s={s} />
  return (
    <div
      className={css.scene}
      data-page={page}
      data-fade={fade ?? undefined}
      aria-hidden={fade === 'leaves' || undefined}
    >
      {column('left')}
      {scene.stage && (
        <div className={css.stage}>
          <Stage panel={scene.stage} s={s} />
        </div>
      )}
      {column('right')}
    </div>
  )
}

function Stage({ panel, s }: { panel: WallPanel; s: Situation }) {
  return (
    <Fenced>
      <ScenePanel panel={panel} s={s} />
    </Fenced>
  )
}
