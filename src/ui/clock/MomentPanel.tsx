import { type CalendarDateTime, parseAbsolute, toCalendarDateTime, toZoned } from '@internationalized/date'
import { useState } from 'react'
import { DateField, DateInput, DateSegment, I18nProvider, Label } from 'react-aria-components'
import { Button } from '#src/ui/controls/Button.tsx'
import css from './clock.module.css'
import type { MomentPanelProps } from './moment-panel-props.ts'

/** A date and a time of day in the deployment's zone, typed segment by segment, and the moments one asks for most. */
export function MomentPanel(props: MomentPanelProps) {
  const { value, latest, timeZone, locale, presets, onChange, onDone, words } = props
  const local = (moment: string) => toCalendarDateTime(parseAbsolute(moment, timeZone))
  const [chosen, setChosen] = useState<CalendarDateTime | null>(() =>
    local(value).set({ second: 0, millisecond: 0 }),
  )
  const [isLate, setLate] = useState(false)
  function take(moment: string | null) {
    onChange(moment)
    onDone()
  }
  function apply() {
    if (!chosen) return
    if (chosen.compare(local(latest)) > 0) setLate(true)
    else take(momentOf(chosen, timeZone))
  }
  return (
    <I18nProvider locale={locale}>
      <div className={css.panel}>
        <h3>{words.title}</h3>
        <p>{words.hint}</p>
        <ul className={css.presets}>
          {presets.map(({ id, label, note, moment }) => (
            <li key={id}>
              <Button disabled={moment === undefined} onPress={() => moment !== undefined && take(moment)}>
                {label}
                {note && <small>{note}</small>}
              </Button>
            </li>
          ))}
        </ul>
        <form
          className={css.typed}
          onSubmit={(event) => {
            event.preventDefault()
            apply()
          }}
        >
          <DateField
            className={css.moment ?? ''}
            granularity="minute"
            hourCycle={24}
            shouldForceLeadingZeros
            value={chosen}
            isInvalid={isLate}
            onChange={(next) => {
              setChosen(next)
              setLate(false)
            }}
          >
            <Label>{words.moment}</Label>
            <DateInput className={css.input ?? ''}>
              {(segment) => <DateSegment segment={segment} />}
            </DateInput>
          </DateField>
          <Button type="submit" strong disabled={chosen === null}>
            {words.apply}
          </Button>
          {isLate && <p role="alert">{words.tooLate}</p>}
        </form>
      </div>
    </I18nProvider>
  )
}

/** `2022-06-02T20:00:00+08:00` */
function momentOf(chosen: CalendarDateTime, timeZone: string): string {
  return toZoned(chosen, timeZone)
    .toString()
    .replace(/\[.*\]$/, '')
}
