import type { ReactNode } from 'react'
import type { KeyPicking } from '#src/charts/chart-props.ts'
import { ChartHead, type HeadItem } from './ChartHead.tsx'
import { ChartTable, type TableTwin } from './ChartTable.tsx'
import styles from './frame.module.css'

interface BareFrameProps {
  title: string
  unit: string
  completeness?: { text: string; complete: boolean } | null
  items: readonly HeadItem[]
  remark?: string | null
  actions: ReactNode
  picking?: KeyPicking | undefined
  /** What the picture and its twin are called: the title and the days. */
  caption: string
  /** Given: shown in place of the picture. */
  twin: TableTwin | null
  children: ReactNode
}

/** Head, and picture or table twin. */
export function BareFrame(props: BareFrameProps) {
  const { title, unit, completeness, items, remark, actions, picking, caption, twin, children } = props
  return (
    <figure className={styles.chart}>
      <ChartHead
        title={title}
        unit={unit}
        remark={remark ?? null}
        completeness={completeness ?? null}
        items={items}
        actions={actions}
        picking={picking}
      />
      {twin ? <ChartTable caption={caption} twin={twin} /> : children}
    </figure>
  )
}
