import { useTranslations } from 'use-intl'
import { formatTime } from '#src/domain/format.ts'
import { useConnection, useHeardAt, useServerNow } from '#src/queries/live/use-connection.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { ConnectionBadge } from '#src/ui/faces/ConnectionBadge.tsx'
import { useConnectedWords } from './use-connected-words.ts'

/** Whether the server is there, and how old what the screen shows is. */
export function ConnectionLine({ timeZone }: { timeZone: string }) {
  const t = useTranslations('live')
  const connection = useConnection()
  const asOf = useAsOf()
  const now = useServerNow()
  const heard = useHeardAt()
  const connected = useConnectedWords()
  const time = (ms: number) => formatTime(new Date(ms), timeZone)
  if (connection.state === 'lost') {
    return (
      <ConnectionBadge
        state="lost"
        text={heard === null ? t('neverConnected') : t('lost', { time: time(heard) })}
      />
    )
  }
  if (connection.state === 'connecting') return <ConnectionBadge state="connecting" text={t('connecting')} />
  if (asOf !== null) return <ConnectionBadge state="connected" text={t('stands')} clock={time(now)} />
  return <ConnectionBadge state="connected" text={connected} clock={time(now)} />
}
