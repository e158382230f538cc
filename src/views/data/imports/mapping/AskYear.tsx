import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#src/ui/controls/Button.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import { asWhole } from '#src/views/data/imports/model/written.ts'
import css from './mapping.module.css'

interface AskYearProps {
  /** Offered first, with the two before it. */
  proposed: number
  onAnswer: (year: number) => void
}

/** One year: the likeliest, the two before it, or as written. */
export function AskYear({ proposed, onAnswer }: AskYearProps) {
  const t = useTranslations('data.questions')
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
      {[proposed, proposed - 1, proposed - 2].map((one) => (
        <Button key={one} onPress={() => onAnswer(one)}>
          {t('thisYear', { year: String(one) })}
        </Button>
      ))}
      <div className={css.other}>
        <TextField
          label={t('otherYear')}
          value={text}
          onChange={setText}
          fault={asked && year === null ? t('invalidYear') : null}
        />
        <Button type="submit">{t('ok')}</Button>
      </div>
    </form>
  )
}
