import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { formatAge } from '#src/domain/format.ts'
import { useStandingAt } from '#src/situation/moment/as-of.ts'
import { Teeth } from '#src/ui/figures/Teeth.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from '../panels.module.css'
import { NotRenewed } from './NotRenewed.tsx'
import { useUnrenewed } from './unrenewed.ts'

export interface Behind {
  reported: number
  expected: number
  /** When the last report came, ms; null: none did. */
  reportedAt: number | null
  /** How often a report is due; a day where left out. */
  cadence?: 'day' | 'week'
}

interface PanelProps {
  title: string
  /** Completeness and age of what is shown. */
  behind?: Behind | null
  /** The number has just changed: that is said in place of its age. */
  fresh?: boolean
  /** Said instead of completeness. */
  note?: string
  /** When what is shown came and could not be renewed since, where it is from no cube. */
  unrenewed?: number | null
  /** Takes the room that the others leave. */
  grow?: boolean
  children: ReactNode
}

/** Older than this, the age carries a mark: a report that is not there half a day after it was due. */
const oldAfterMs = { day: 36 * 3_600_000, week: 180 * 3_600_000 }

/** A panel of the wall: a hairline above, what it is and how well it is known, and the thing itself. */
export function Panel({
  title,
  behind,
  fresh = false,
  note,
  unrenewed = null,
  grow = false,
  children,
}: PanelProps) {
  const at = useUnrenewed(unrenewed)
  return (
    <section className={css.panel} data-grow={grow || undefined} aria-label={title}>
      <h2 className={css.head}>
        <span>{title}</span>
        <em>
          {at !== null ? <NotRenewed at={at} /> : behind ? <BehindIt {...behind} fresh={fresh} /> : note}
        </em>
      </h2>
      {children}
    </section>
  )
}

function BehindIt({ reported, expected, reportedAt, cadence = 'day', fresh }: Behind & { fresh: boolean }) {
  const t = useTranslations('kpi')
  const w = useTranslations('wall')
  const locale = useLocale()
  const now = useStandingAt()
  const old = reportedAt !== null && now - reportedAt > oldAfterMs[cadence]
  const changed = fresh && <b className={css.fresh}>{w('justChanged')}</b>
  if (expected === 0) return changed || <>{t('nobodyExpected')}</>
  return (
    <>
      <Teeth reported={reported} expected={expected} />
      {t('reported', { reported, expected })}{' '}
      {changed || (
        <>
          ·{' '}
          <span className={css.age} data-old={old || undefined}>
            {old && <Icon name="warning" size={0.875} />}
            {reportedAt === null ? t('noReport') : formatAge(Math.max(0, now - reportedAt) / 1000, locale)}
          </span>
        </>
      )}
    </>
  )
}
