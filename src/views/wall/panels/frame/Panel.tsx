import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Teeth } from '#src/ui/figures/Teeth.tsx'
import css from '../panels.module.css'
import { Age, type AgeProps, OldAge } from './Age.tsx'
import { NotRenewed } from './NotRenewed.tsx'
import { useUnrenewed } from './unrenewed.ts'

export interface Behind extends AgeProps {
  reported: number
  expected: number
}

interface PanelProps {
  title: string
  /** Completeness and age of what is shown. */
  behind?: Behind | null
  /** The number has just changed: that is said in place of its age. */
  fresh?: boolean
  /** Said instead of completeness. */
  note?: string
  /** Beside the note: how old that is, where it is too old. */
  age?: AgeProps | null
  /** When what is shown came and could not be renewed since, where it is from no cube. */
  unrenewed?: number | null
  /** Takes the room that the others leave. */
  grow?: boolean
  children: ReactNode
}

/** A panel of the wall: a hairline above, what it is and how well it is known, and the thing itself. */
export function Panel({
  title,
  behind,
  fresh = false,
  note,
  age = null,
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
          {at !== null ? (
            <NotRenewed at={at} />
          ) : behind ? (
            <BehindIt {...behind} fresh={fresh} />
          ) : (
            <>
              {note}
              {age && <OldAge {...age} />}
            </>
          )}
        </em>
      </h2>
      {children}
    </section>
  )
}

function BehindIt({ reported, expected, reportedAt, cadence = 'day', fresh }: Behind & { fresh: boolean }) {
  const t = useTranslations('kpi')
  const w = useTranslations('wall')
  const changed = fresh && <b className={css.fresh}>{w('justChanged')}</b>
  if (expected === 0) return changed || <>{t('nobodyExpected')}</>
  return (
    <>
      <Teeth reported={reported} expected={expected} />
      {t('reported', { reported, expected })}{' '}
      {changed || (
        <>
          · <Age reportedAt={reportedAt} cadence={cadence} />
        </>
      )}
    </>
  )
}
