import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { mostPanels } from '#src/contract/desk/panels.ts'
import { mostSelected } from '#src/contract/desk/selection.ts'
import { formatDuration, formatTime } from '#src/domain/format.ts'
import { selectionTexts } from '#src/domain/selection/selection-text.ts'
import { useConnection, useHeardAt, useServerNow } from '#src/queries/live/use-connection.ts'
import { type CubeMeasure, measureOf } from '#src/situation/measures/measures.ts'
import type { CubeSets } from '#src/situation/measures/quantity-of.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { useBrokenParams, useRefusedParams } from '#src/state/use-explore-search.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { Notice } from '#src/ui/faces/Notice.tsx'
import { StaleBanner } from '#src/ui/faces/StaleBanner.tsx'
import type { Choice, Unknown } from '#src/views/explore/model/choice.ts'

const AsOfLine = lazy(() => import('./AsOfLine.tsx').then((module) => ({ default: module.AsOfLine })))

interface NoticesProps {
  catalog: CatalogReply
  choice: Choice
  /** What the screen is made from. */
  needed: readonly CubeMeasure[]
  unknown: readonly Unknown[]
  sets: CubeSets
  faults: ReadonlyMap<string, Error>
}

/** What the reader must know before trusting the screen: a broken link, a lost line, numbers that could not be renewed. */
export function Notices({ catalog, choice, needed, unknown, sets, faults }: NoticesProps) {
  const isWorded = useHasRoom('history')
  const measures = useMemo(() => needed.map(({ id }) => id), [needed])
  return (
    <>
      {choice.asOf !== null && isWorded && (
        <Suspense fallback={null}>
          <AsOfLine asOf={choice.asOf} timeZone={catalog.timeZone} choice={choice} measures={measures} />
        </Suspense>
      )}
      <BrokenLink unknown={unknown} />
      <NotTaken />
      <LostLine timeZone={catalog.timeZone} />
      <NotRenewed catalog={catalog} measures={[...faults.keys()].filter((id) => sets.has(id))} />
    </>
  )
}

/** While the line is lost, that is said already. */
function NotRenewed({ catalog, measures }: { catalog: CatalogReply; measures: readonly string[] }) {
  const t = useTranslations('errors')
  const locale = useLocale()
  const client = useQueryClient()
  const connection = useConnection()
  if (measures.length === 0 || connection.state === 'lost') return null
  const names = measures.map((id) => measureOf(catalog, id)?.name[locale] ?? id)
  const retry = () => void client.refetchQueries({ predicate: (query) => query.state.status === 'error' })
  return (
    <Notice
      level="warning"
      title={t('notRenewed')}
      action={
        <Button quiet onPress={retry}>
          {t('retry')}
        </Button>
      }
    >
      {names.join(locale === 'zh' ? '、' : ', ')}
    </Notice>
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

/** So many of each a view holds, and with it its link. */
const most: Readonly<Record<string, number>> = {
  [selectionTexts.areas.name]: mostSelected.areas,
  [selectionTexts.sites.name]: mostSelected.sites,
  [selectionTexts.shapes.name]: mostSelected.shapes,
  [selectionTexts.filters.name]: mostSelected.filters,
  panels: mostPanels,
}

/** What the reader chose last and no link can hold: the screen is as it was. */
function NotTaken() {
  const t = useTranslations('errors')
  const params = useTranslations('params')
  const refused = useRefusedParams()
  const [dismissed, setDismissed] = useState(refused)
  if (refused.length === 0 || refused === dismissed) return null
  const told = refused.map((param) => {
    const name = params.has(param as 'area') ? params(param as 'area') : param
    return most[param] === undefined
      ? t('noRoom', { param: name })
      : t('full', { param: name, most: most[param] })
  })
  return (
    <Notice
      level="notice"
      title={t('notTaken')}
      dismiss={{ label: t('dismiss'), run: () => setDismissed(refused) }}
    >
      {told.join(' ')}
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
