import { useId, useState } from 'react'
import { Button } from '#src/ui/controls/Button.tsx'
import { checkDays, type DayFault, tidyDay } from './check-days.ts'
import css from './RangePanel.module.css'
import type { RangePanelProps } from './range-panel-props.ts'

type DayFieldsProps = Pick<RangePanelProps, 'value' | 'bounds' | 'onChange' | 'words'>

/** Two days typed in; what is wrong with them is said beside them. */
export function DayFields({ value, bounds, onChange, words }: DayFieldsProps) {
  const [from, setFrom] = useState(value.from)
  const [to, setTo] = useState(value.to)
  const [fault, setFault] = useState<DayFault | null>(null)
  const problem = useId()
  const said = { invalid: words.invalidDay, outside: words.outside, order: words.order }
  const shared = {
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    'aria-invalid': fault !== null,
    'aria-describedby': fault ? problem : undefined,
  }
  return (
    <form
      className={css.typed}
      onSubmit={(event) => {
        event.preventDefault()
        const range = { from: tidyDay(from), to: tidyDay(to) }
        const found = checkDays(range.from, range.to, bounds)
        setFault(found)
        if (found === null) onChange(range)
      }}
    >
      <label>
        {words.from}
        <input {...shared} value={from} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label>
        {words.to}
        <input {...shared} value={to} onChange={(event) => setTo(event.target.value)} />
      </label>
      <Button type="submit" strong>
        {words.apply}
      </Button>
      {fault && (
        <p id={problem} role="alert">
          {said[fault]}
        </p>
      )}
    </form>
  )
}
