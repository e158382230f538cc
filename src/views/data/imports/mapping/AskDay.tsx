import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { addDays } from '#src/domain/days.ts'
import { useServerDay } from '#src/queries/live/use-connection.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import { asDay } from '#src/views/data/imports/model/written.ts'
import css from './mapping.module.css'

interface AskDayProps {
  label: string
  value: string
  timeZone: string
  onAnswer: (day: string) => void
}

/** One day: today, yesterday, or as written. */
export function AskDay({ label, value, timeZone, onAnswer }: AskDayProps) {
  const t = useTranslations('data.questions')
  const f = useTranslations('filters')
  const today = useServerDay(timeZone)
  const [text, setText] = useState(value)
  const [asked, setAsked] = useState(false)
  const day = asDay(text)
  return (
    <form
      className={css.row}
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (day !== null) onAnswer(day)
      }}
    >
      <Button onPress={() => onAnswer(today)}>{f('today')}</Button>
      <Button onPress={() => onAnswer(addDays(today, -1))}>{t('yesterday')}</Button>
      <TextField
        label={label}
        value={text}
        onChange={setText}
        fault={asked && day === null ? t('invalidDay') : null}
      />
      <Button type="submit">{t('ok')}</Button>
    </form>
  )
}
