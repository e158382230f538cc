import type { ReactNode } from 'react'
import { CorrectionMark } from '#src/charts/CorrectionMark.tsx'
import styles from './frame.module.css'

export interface HeadItem {
  key: string
  label: string
  value: string
  /** Unsure figures are underlined with dashes. */
  estimated?: boolean
  mark?: { kind: 'box' | 'line' | 'dotted' | 'tick'; color: string; weight?: number }
}

interface ChartHeadProps {
  title: string
  unit: string
  /** 已报 37/37 */
  completeness: { text: string; complete: boolean } | null
  items: readonly HeadItem[]
  remark: string | null
  actions: ReactNode
  onPickKey?: ((key: string) => void) | undefined
}

/** What is no key of a breakdown has a sign for a key. */
const KEY = /^[a-z0-9-]+$/

/** Title, unit, and the legend with the figures of one day: what a floating box would say, without covering data. */
export function ChartHead({ title, unit, completeness, items, remark, actions, onPickKey }: ChartHeadProps) {
  return (
    <div className={styles.head}>
      <div className={styles.titleRow}>
        <h3 className={styles.title} title={title} data-off-picture="">
          {title}
        </h3>
        {actions && <span className={styles.actions}>{actions}</span>}
        {completeness && (
          <small className={styles.reported} data-incomplete={!completeness.complete || undefined}>
            {completeness.text}
          </small>
        )}
        <small className={styles.unit}>{unit}</small>
      </div>
      <p className={styles.readout}>
        {items.map((item) => (
          <span key={item.key} className={styles.item}>
            {item.mark?.kind === 'tick' && <CorrectionMark />}
            {item.mark && item.mark.kind !== 'tick' && (
              <i
                className={styles[item.mark.kind]}
                style={{
                  '--mark-color': item.mark.color,
                  '--mark-weight': `${(item.mark.weight ?? 2) / 16}rem`,
                }}
              />
            )}
            {onPickKey && KEY.test(item.key) ? (
              <button type="button" className={styles.pick} onClick={() => onPickKey(item.key)}>
                {item.label}
              </button>
            ) : (
              item.label
            )}{' '}
            <b className={item.estimated ? styles.estimated : undefined}>{item.value}</b>
          </span>
        ))}
        {remark && <span className={styles.remark}>{remark}</span>}
      </p>
    </div>
  )
}
