import { TextField as Field, FieldError, Input, Label, TextArea } from 'react-aria-components'
import css from './TextField.module.css'

export interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** Stands below it while there is none of its faults. */
  hint?: string
  /** What is wrong with it; null: nothing. */
  fault?: string | null
  maxLength?: number
  /** Lines; more than one makes it an area. */
  lines?: number
  secret?: boolean
  required?: boolean
  autoFocus?: boolean
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    hint,
    fault = null,
    maxLength,
    lines = 1,
    secret,
    required,
    autoFocus,
  } = props
  return (
    <Field
      className={css.field}
      value={value}
      onChange={onChange}
      isInvalid={fault !== null}
      isRequired={required ?? false}
      validationBehavior="aria"
      {...(maxLength !== undefined && { maxLength })}
      {...(secret && { type: 'password' })}
      {...(autoFocus && { autoFocus })}
    >
      <Label>{label}</Label>
      {lines > 1 ? <TextArea rows={lines} /> : <Input autoComplete={secret ? 'current-password' : 'off'} />}
      <FieldError className={css.fault ?? ''}>{fault}</FieldError>
      {hint && fault === null && <small>{hint}</small>}
    </Field>
  )
}
