import type { ReactNode } from 'react'
import css from './DeskFrame.module.css'

export interface DeskFrameProps {
  /** Brand, breadcrumb, days, navigation, connection. */
  top: ReactNode
  /** Chips of the filter in force. */
  chips: ReactNode
  /** Left: areas and layers. */
  rail: ReactNode
  railLabel: string
  /** Notices above everything else; takes no room when empty. */
  notices?: ReactNode
  strip: ReactNode
  map: ReactNode
  brush: ReactNode
  drawer: ReactNode
  /** Right: charts. */
  aside: ReactNode
  asideLabel: string
}

/** The desk's grid: bars above, rail, what is looked at, charts. */
export function DeskFrame(props: DeskFrameProps) {
  return (
    <div className={css.frame}>
      <header className={css.top}>{props.top}</header>
      <div className={css.chips}>{props.chips}</div>
      <nav className={css.rail} aria-label={props.railLabel}>
        {props.rail}
      </nav>
      <main id="main" className={css.main} tabIndex={-1}>
        {props.notices}
        {props.strip}
        <div className={css.map}>{props.map}</div>
        {props.brush}
        {props.drawer}
      </main>
      <aside className={css.aside} aria-label={props.asideLabel}>
        {props.aside}
      </aside>
    </div>
  )
}
