import type { ReactNode } from 'react'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './PlaceCard.module.css'

export interface PlaceCardProps {
  label: string
  title: string
  /** Code and where it lies. */
  subtitle?: ReactNode
  mark?: ReactNode
  close: { label: string; run: () => void }
  /** Its own little series. */
  chart?: ReactNode
  /** Figure cells may hold a `Figure`; the note says how it is known, the tool tells more. */
  rows: readonly { id: string; name: ReactNode; figure: ReactNode; note?: ReactNode; tool?: ReactNode }[]
  /** In place of the rows: loading, error or empty. */
  instead?: ReactNode
  footer?: ReactNode
  footerEnd?: ReactNode
}

export function PlaceCard(props: PlaceCardProps) {
  return (
    <section className={css.card} aria-label={props.label}>
      <div className={css.head}>
        <h3>
          {props.mark}
          {props.title}
        </h3>
        <IconButton label={props.close.label} onPress={props.close.run}>
          <Icon name="close" size={0.75} />
        </IconButton>
      </div>
      {props.subtitle && <div className={css.sub}>{props.subtitle}</div>}
      {props.chart && <div className={css.chart}>{props.chart}</div>}
      {props.instead ?? (
        <table className={css.rows}>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                <td>{row.figure}</td>
                <td>{row.note}</td>
                {row.tool && <td>{row.tool}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(props.footer || props.footerEnd) && (
        <div className={css.foot}>
          <span>{props.footer}</span>
          <span>{props.footerEnd}</span>
        </div>
      )}
    </section>
  )
}
