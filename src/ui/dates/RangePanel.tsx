import { parseDate } from '@internationalized/date'
import { useState } from 'react'
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  I18nProvider,
  RangeCalendar,
} from 'react-aria-components'
import { Segments } from '#src/ui/controls/Segments.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { DayFields } from './DayFields.tsx'
import css from './RangePanel.module.css'
import type { DayRange, RangePanelProps } from './range-panel-props.ts'

export function RangePanel(props: RangePanelProps) {
  const { value, bounds, onChange, onDone, presets, preset, onPreset, locale, words } = props
  const [focused, setFocused] = useState(() => parseDate(value.to))
  function take(range: DayRange) {
    onChange(range)
    onDone()
  }
  return (
    <I18nProvider locale={locale}>
      <div className={css.panel}>
        <Segments
          label={words.presets}
          options={presets}
          value={preset}
          onChange={(id) => {
            onPreset(id)
            onDone()
          }}
        />
        <RangeCalendar
          aria-label={words.choose}
          className={css.calendar}
          visibleDuration={{ months: 2 }}
          pageBehavior="single"
          firstDayOfWeek="mon"
          value={{ start: parseDate(value.from), end: parseDate(value.to) }}
          minValue={parseDate(bounds.from)}
          maxValue={parseDate(bounds.to)}
          focusedValue={focused}
          onFocusChange={setFocused}
          onChange={({ start, end }) => take({ from: start.toString(), to: end.toString() })}
        >
          <header>
            <Button slot="previous" aria-label={words.previousMonth}>
              <Icon name="left" size={0.75} />
            </Button>
            <CalendarHeading className={css.heading} />
            <CalendarHeading className={css.heading} offset={{ months: 1 }} />
            <Button slot="next" aria-label={words.nextMonth}>
              <Icon name="right" size={0.75} />
            </Button>
          </header>
          <div className={css.months}>
            {[0, 1].map((months) => (
              <CalendarGrid key={months} offset={{ months }} weekdayStyle="narrow">
                <CalendarGridHeader>
                  {(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}
                </CalendarGridHeader>
                <CalendarGridBody>
                  {(date) => <CalendarCell date={date} className={css.cell} />}
                </CalendarGridBody>
              </CalendarGrid>
            ))}
          </div>
        </RangeCalendar>
        <p className={css.hint}>{words.hint}</p>
        <DayFields
          key={`${value.from} ${value.to}`}
          value={value}
          bounds={bounds}
          onChange={take}
          words={words}
        />
      </div>
    </I18nProvider>
  )
}
