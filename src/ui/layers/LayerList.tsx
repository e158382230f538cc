import type { ReactNode } from 'react'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './LayerList.module.css'

export interface LayerRow {
  id: string
  name: string
  /** Its mark as drawn on the map. */
  mark?: ReactNode
  on: boolean
  /** How many there are of what is shown. */
  count?: string
  countLabel?: string
  /** What needs a person. */
  alert?: string
  tool?: ReactNode
}

export interface LayerListProps {
  heading: string
  countHeading?: string
  rows: readonly LayerRow[]
  onChange: (id: string, on: boolean) => void
  tools?: ReactNode
}

export function LayerList({ heading, countHeading, rows, onChange, tools }: LayerListProps) {
  return (
    <fieldset className={css.list}>
      <legend className={css.head}>
        <span>{heading}</span>
        {tools}
        <span>{countHeading}</span>
      </legend>
      {rows.map((row) => (
        <div key={row.id} className={css.line}>
          <label className={css.row}>
            <input
              type="checkbox"
              checked={row.on}
              onChange={(event) => onChange(row.id, event.target.checked)}
            />
            <span className={css.mark} aria-hidden="true">
              {row.mark}
            </span>
            <span className={css.name}>{row.name}</span>
            {row.alert && (
              <span className={css.alert}>
                <Icon name="serious" size={0.75} /> {row.alert}
              </span>
            )}
            <span className={css.count} title={row.countLabel}>
              {row.count}
            </span>
          </label>
          {row.tool}
        </div>
      ))}
    </fieldset>
  )
}
