import type { ReactNode } from 'react'
import { CorrectionMark } from '#src/charts/CorrectionMark.tsx'
import type { KeyPicking } from '#src/charts/chart-props.ts'
import styles from './frame.module.css'

export interface HeadItem {
  /** What is no key of a breakdown has a sign for one. */
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
  picking?: KeyPicking | undefined
}

/** Title, unit, and the legend with the figures of one day: what a floating box would say, without covering data. */
export function ChartHead({ title, unit, completeness, items, remark, actions, picking }: ChartHeadProps) {
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
            {picking?.keys.has(item.key) ? (
              <button type="button" className={styles.pick} onClick={() => picking.pick(item.key)}>
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
