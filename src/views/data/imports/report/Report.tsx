import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { ImportReply } from '#src/contract/handing-in/imports.ts'
import { formatNumber } from '#src/domain/format.ts'
import { Segments } from '#src/ui/controls/Segments.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import type { Mapping } from '#src/views/data/imports/session/use-mapping.ts'
import { DifferenceTable } from './DifferenceTable.tsx'
import { FindingsTable } from './FindingsTable.tsx'
import css from './report.module.css'
import { Summary } from './Summary.tsx'

interface ReportProps extends Ground {
  reply: ImportReply
  m: Mapping
  /** It is being committed. */
  frozen: boolean
  /** The server keeps no rows of it any more: they are those of the batch. */
  committed: boolean
}

type Look = 'fault' | 'flag' | 'difference'

/** What the check found: in a sentence, then what is wrong, what is odd, and what would change. */
export function Report({ reply, m, catalog, index, frozen, committed }: ReportProps) {
  const t = useTranslations('data.report')
  const locale = useLocale()
  const { counts } = reply
  const [chosen, setChosen] = useState<Look | null>(null)
  if (!counts) {
    return <p className={css.waiting}>{t(reply.state === 'asks' ? 'asksFirst' : 'busy')}</p>
  }
  if (committed) return <Summary reply={reply} counts={counts} catalog={catalog} />
  const look = chosen ?? (counts.rejected > 0 ? 'fault' : 'difference')
  const numbered = (words: string, count: number) => `${words} ${formatNumber(count, locale)}`
  const looks = (
    <Segments<Look>
      label={t('views')}
      options={[
        { id: 'fault', label: numbered(t('faults'), counts.rejected) },
        { id: 'flag', label: numbered(t('flags'), counts.flagged) },
        {
          id: 'difference',
          label: numbered(t('difference'), counts.new + counts.changed + counts.withdrawn),
        },
      ]}
      value={look}
      onChange={setChosen}
    />
  )
  return (
    <section className={css.report} aria-label={t('title')} data-busy={m.busy || undefined}>
      <Summary reply={reply} counts={counts} catalog={catalog} />
      {look === 'difference' ? (
        <DifferenceTable reply={reply} counts={counts} catalog={catalog} index={index} looks={looks} />
      ) : (
        <FindingsTable
          key={look}
          severity={look}
          reply={reply}
          m={m}
          catalog={catalog}
          index={index}
          looks={looks}
          frozen={frozen}
        />
      )}
    </section>
  )
}
