import { useTranslations } from 'use-intl'
import { useServerNow } from '#src/queries/live/use-connection.ts'
import { type Stay, type Turn, turnAt } from '#src/views/wall/rotation/cycle.ts'
import { useBeside } from '#src/views/wall/seams/use-beside.ts'
import { useSeams } from '#src/views/wall/seams/use-seams.ts'
import css from './chrome.module.css'

interface ProgressProps {
  scenes: readonly { id: string; name: string }[]
  stays: readonly Stay[]
  shift: number
  shown: number
  held: boolean
}

/** Which scene is on and how far it is, without asking to be looked at. */
export function Progress({ scenes, stays, shift, shown, held }: ProgressProps) {
  const t = useTranslations('wall')
  const beside = useBeside('right')
  const { upright } = useSeams()
  const turn = turnAt(stays, useServerNow(), shift)
  return (
    <ol
      className={css.progress}
      ref={beside}
      aria-label={t('rotation')}
      data-held={held || undefined}
      data-seam={upright.length > 0 || undefined}
    >
      {scenes.map((scene, index) => (
        <li key={scene.id} aria-current={index === shown || undefined}>
          <span className={css.name}>{scene.name}</span>
          <i>
            <i style={{ width: `${partOf(index, shown, turn, held) * 100}%` }} />
          </i>
        </li>
      ))}
    </ol>
  )
}

function partOf(index: number, shown: number, turn: Turn, held: boolean): number {
  if (index !== shown) return 0
  if (held) return 1
  return turn.index === shown ? turn.elapsed / turn.dwell : 1
}
