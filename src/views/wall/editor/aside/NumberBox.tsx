import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '#src/ui/controls/TextField.tsx'

interface NumberBoxProps {
  label: string
  value: number | undefined
  /** Undefined only where it may be left empty. */
  onChange: (value: number | undefined) => void
  mayBeEmpty?: boolean
  hint?: string
  fault?: string | null
}

/** A number as it is typed: what is none stays in the field and out of the scene. */
export function NumberBox({
  label,
  value,
  onChange,
  mayBeEmpty = false,
  hint,
  fault = null,
}: NumberBoxProps) {
  const t = useTranslations('scenes')
  const [text, setText] = useState(write(value))
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    // Changed by something else, such as an undo.
    if (read(text) !== value) setText(write(value))
  }
  const number = read(text)
  const isNumber = number === undefined ? mayBeEmpty : !Number.isNaN(number)
  return (
    <TextField
      label={label}
      value={text}
      maxLength={12}
      {...(hint !== undefined && { hint })}
      fault={isNumber ? fault : t('notNumber')}
      onChange={(typed) => {
        setText(typed)
        const next = read(typed)
        if (next === undefined ? mayBeEmpty : !Number.isNaN(next)) onChange(next)
      }}
    />
  )
}

function read(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim()
  return plain === '' ? undefined : Number(plain)
}

function write(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}
