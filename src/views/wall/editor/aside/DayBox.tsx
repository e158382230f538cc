import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Day } from '#src/contract/primitives.ts'
import { TextField } from '#src/ui/controls/TextField.tsx'

interface DayBoxProps {
  label: string
  hint: string
  /** Undefined: none is named. */
  value: Day | undefined
  onChange: (value: Day | undefined) => void
}

/** A day as it is typed, or none: what is no day stays in the field and out of the scene. */
export function DayBox({ label, hint, value, onChange }: DayBoxProps) {
  const t = useTranslations('scenes')
  const [text, setText] = useState(value ?? '')
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    // Changed by something else, such as an undo.
    if (read(text) !== value) setText(value ?? '')
  }
  return (
    <TextField
      label={label}
      hint={hint}
      value={text}
      maxLength={12}
      fault={read(text) === null ? t('notDay') : null}
      onChange={(typed) => {
        setText(typed)
        const next = read(typed)
        if (next !== null) onChange(next)
      }}
    />
  )
}

/** Null: no day. */
function read(text: string): Day | undefined | null {
  const plain = text.normalize('NFKC').trim().replaceAll('/', '-')
  return plain === '' ? undefined : (Day.safeParse(plain).data ?? null)
}
