import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDuration, formatTime } from '#src/domain/format.ts'
import { useConnection, useHeardAt, useServerNow } from '#src/queries/live/use-connection.ts'
import { useBrokenParams } from '#src/state/use-explore-search.ts'
import { Notice } from '#src/ui/faces/Notice.tsx'
import { StaleBanner } from '#src/ui/faces/StaleBanner.tsx'
import type { Unknown } from '#src/views/explore/model/choice.ts'

interface NoticesProps {
  unknown: readonly Unknown[]
  faults: ReadonlyMap<string, Error>
  timeZone: string
}

/** What the reader must know before trusting the screen: a broken link, a lost line. */
export function Notices({ unknown, timeZone }: NoticesProps) {
  return (
    <>
      <BrokenLink unknown={unknown} />
      <LostLine timeZone={timeZone} />
    </>
  )
}

function BrokenLink({ unknown }: { unknown: readonly Unknown[] }) {
  const t = useTranslations('errors')
  const params = useTranslations('params')
  const broken = useBrokenParams()
  const [dismissed, setDismissed] = useState('')
  const parts = [...broken, ...unknown]
  const told = JSON.stringify(parts)
  if (parts.length === 0 || told === dismissed) return null
  const nameOf = (param: string) => (params.has(param as 'area') ? params(param as 'area') : param)
  return (
    <Notice
      level="notice"
      title={t('brokenLink', { count: parts.length })}
      dismiss={{ label: t('dismiss'), run: () => setDismissed(told) }}
    >
      {parts.map(({ param, value }) => t('brokenPart', { param: nameOf(param), value })).join('；')}
    </Notice>
  )
}

const patienceSeconds = 3

function LostLine({ timeZone }: { timeZone: string }) {
  const t = useTranslations('live')
  const locale = useLocale()
  const client = useQueryClient()
  const connection = useConnection()
  const now = useServerNow()
  const heard = useHeardAt()
  if (connection.state !== 'lost' || heard === null) return null
  const age = (now - heard) / 1000
  if (age < patienceSeconds) return null
  return (
    <StaleBanner
      title={t('staleTitle', { time: formatTime(new Date(heard), timeZone) })}
      body={t('staleBody', { age: formatDuration(age, locale) })}
      retry={{ label: t('retryNow'), run: () => void client.refetchQueries({ type: 'active' }) }}
    />
  )
}
