import type { ReactNode } from 'react'
import { useLocale } from 'use-intl'
import { formatNumber } from '#src/domain/format.ts'
import css from './selection.module.css'

interface ChoicesProps {
  legend: string
  choices: readonly { id: string; name: string; count: number }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  before?: ReactNode
  /** Below: how many others there are. */
  after?: ReactNode
}

/** Choices of which several may be in force, each with how many there are for the rest of the filters. */
export function Choices({ legend, choices, chosen, onChange, before, after }: ChoicesProps) {
  const locale = useLocale()
  return (
    <fieldset>
      <legend>{legend}</legend>
      {before}
      {choices.map(({ id, name, count }) => (
        <label key={id} className={css.choice}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <span>{name}</span>
          <small>{formatNumber(count, locale)}</small>
        </label>
      ))}
      {after && <small className={css.others}>{after}</small>}
    </fieldset>
  )
}
