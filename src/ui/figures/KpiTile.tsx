import type { ReactNode } from 'react'
import css from './KpiTile.module.css'

export interface KpiTileProps {
  title: string
  /** What is this number. */
  note?: ReactNode
  figure: ReactNode
  unit?: string
  /** Numerator and denominator of a share; left out where there is no room for the whole of both. */
  pair?: string
  /** Change, with its sign and what it is compared with. */
  change?: ReactNode
  completeness?: ReactNode
  /** Age of the last report. */
  age?: ReactNode
  spark?: ReactNode
  /** The map shows this measure. */
  current?: boolean
  onPress?: () => void
  pressLabel?: string
}

export function KpiTile(props: KpiTileProps) {
  return (
    <div className={css.tile} data-current={props.current || undefined}>
      <h2>
        {props.onPress ? (
          <button type="button" onClick={props.onPress} aria-pressed={props.current} title={props.pressLabel}>
            {props.title}
          </button>
        ) : (
          props.title
        )}
        {props.note}
      </h2>
      <div className={css.figure}>
        <b>
          {props.figure}
          {props.unit && <small>{props.unit}</small>}
          {props.pair && <small className={css.pair}>{props.pair}</small>}
        </b>
        {props.spark && <span className={css.spark}>{props.spark}</span>}
      </div>
      <p className={css.change}>{props.change}</p>
      <p>
        <span>{props.completeness}</span>
        <span>{props.age}</span>
      </p>
    </div>
  )
}

interface KpiRowProps {
  label: string
  /** How many tiles. */
  count: number
  /** What can be done with all of them. */
  tools?: ReactNode
  children: ReactNode
}

export function KpiRow({ label, count, tools, children }: KpiRowProps) {
  return (
    <section className={css.row} aria-label={label} data-pictured="strip" style={{ '--tiles': count }}>
      {children}
      {tools && <div className={css.tools}>{tools}</div>}
    </section>
  )
}
