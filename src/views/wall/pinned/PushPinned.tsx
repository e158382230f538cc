import { useTranslations } from 'use-intl'
import type { Push } from '#src/contract/wall/walls.ts'
import { formatTime } from '#src/domain/format.ts'
import { Pinned } from './Pinned.tsx'

interface PushPinnedProps {
  push: Push
  timeZone: string
  onAway: () => void
}

/** Who sent what is on the wall, why, and how long it stays. */
export function PushPinned({ push, timeZone, onAway }: PushPinnedProps) {
  const t = useTranslations('wall')
  return (
    <Pinned
      level="notice"
      title={t('pushedBy', { author: push.author })}
      note={push.note}
      time={t('stands', {
        since: formatTime(push.pushedAt, timeZone),
        until: formatTime(push.until, timeZone),
      })}
      away={t('putAway')}
      onAway={onAway}
    />
  )
}
