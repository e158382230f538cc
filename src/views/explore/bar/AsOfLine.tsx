import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { correctionsQuery } from '#src/queries/figures/history.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { Notice } from '#src/ui/faces/Notice.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { useCalm } from '#src/views/explore/model/use-calm.ts'
import { useMomentWords } from '#src/views/use-moment-words.ts'

interface AsOfLineProps {
  asOf: string
  timeZone: string
  choice: Choice
  /** What the screen is made from. */
  measures: readonly string[]
}

/** That the screen is not of now, what has come since for what it shows, and whether that stands beside it. */
export function AsOfLine({ asOf, timeZone, choice, measures }: AsOfLineProps) {
  const t = useTranslations('history')
  const said = useMomentWords(timeZone)
  const set = useSetExploreSearch()
  // A dragged window changes in every frame: what came since is counted once it rests.
  const days = useCalm(choice.days)
  const { data } = useQuery(
    correctionsQuery({ measures, area: choice.area.code, ...days, since: asOf, asOf: null, limit: 1 }),
  )
  const counts = data && { news: data.news ?? 0, corrections: data.total }
  return (
    <Notice
      level="notice"
      title={t('asKnown', { time: said(asOf) })}
      action={
        <Segments
          framed
          label={t('beside')}
          options={[
            { id: 'then', label: t('thenOnly') },
            { id: 'now', label: t('thenAndNow') },
          ]}
          value={choice.besideTo === null ? 'then' : 'now'}
          onChange={(id) => set({ beside: id === 'now' })}
        />
      }
    >
      {counts
        ? counts.news + counts.corrections > 0
          ? t('since', counts)
          : t('nothingSince')
        : t('sinceWaits')}
    </Notice>
  )
}
