import { useLocale, useTranslations } from 'use-intl'
import { formatDuration, formatTime } from '#src/domain/format.ts'
import { useConnection, useHeardAt, useServerNow } from '#src/queries/live/use-connection.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { ConnectionBadge } from '#src/ui/faces/ConnectionBadge.tsx'

/** Whether the server is there, and how old what the screen shows is. */
export function ConnectionLine({ timeZone }: { timeZone: string }) {
  const t = useTranslations('live')
  const locale = useLocale()
  const connection = useConnection()
  const asOf = useAsOf()
  const now = useServerNow()
  const heard = useHeardAt()
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
  const age = connection.changedAt === null ? 0 : Math.max(0, (now - connection.changedAt) / 1000)
  return (
    <ConnectionBadge
      state="connected"
      text={age < 1 ? t('connectedNow') : t('connected', { age: formatDuration(age, locale) })}
      clock={time(now)}
    />
  )
}
