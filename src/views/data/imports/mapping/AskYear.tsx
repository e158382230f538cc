import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useServerDay } from '#src/queries/live/use-connection.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import { asWhole } from '#src/views/data/imports/model/written.ts'
import css from './mapping.module.css'

interface AskYearProps {
  timeZone: string
  onAnswer: (year: number) => void
}

/** One year: this one, the last two, or as written. */
export function AskYear({ timeZone, onAnswer }: AskYearProps) {
  const t = useTranslations('data.questions')
  const thisYear = Number(useServerDay(timeZone).slice(0, 4))
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const year = asWhole(text, 1990, 2200)
  return (
    <form
      className={css.row}
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (year !== null) onAnswer(year)
      }}
    >
      {[thisYear, thisYear - 1, thisYear - 2].map((one) => (
        <Button key={one} onPress={() => onAnswer(one)}>
          {t('thisYear', { year: String(one) })}
        </Button>
      ))}
      <TextField
        label={t('otherYear')}
        value={text}
        onChange={setText}
        fault={asked && year === null ? t('invalidYear') : null}
      />
      <Button type="submit">{t('ok')}</Button>
    </form>
  )
}
