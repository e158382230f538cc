import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Push } from '#src/contract/wall/walls.ts'
import { useServerReading } from '#src/queries/live/use-connection.ts'
import { takePushAway, wallQuery } from '#src/queries/wall/walls.ts'
import { useKept } from './use-kept.ts'

const none: readonly Push[] = []
const kept = 50

interface Pushes {
  /** What stands on the wall now, the newest first. */
  pushes: readonly Push[]
  dismiss: (push: string) => void
}

/**
 * What analysts have sent to this wall. Dismissing takes it off this screen at once, whoever holds the remote; where the screen may
 * write, off every screen of the wall. Not `shown`: a scene that is being made is not interrupted.
 */
export function usePushes(wall: string, shown: boolean): Pushes {
  const { data } = useQuery({ ...wallQuery(wall), enabled: shown })
  const { mutate } = useMutation(takePushAway())
  const [dismissed, setDismissed] = useKept<string>('lookout-dismissed')
  const sent = (shown && data?.pushes) || none
  const standing = useServerReading((now) =>
    sent
      .filter(({ id, until }) => Date.parse(until) > now && !dismissed.includes(id))
      .map(({ id }) => id)
      .join(' '),
  )
  const pushes = useMemo(() => sent.filter(({ id }) => standing.split(' ').includes(id)), [sent, standing])
  const dismiss = (push: string) => {
    setDismissed([push, ...dismissed].slice(0, kept))
    mutate(
      { wall, push },
      { onError: (refusal) => console.warn('taken off this screen only', refusal.message) },
    )
  }
  return { pushes, dismiss }
}
