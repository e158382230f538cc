import css from './Toggles.module.css'

export interface TogglesProps {
  label: string
  options: readonly { id: string; label: string }[]
  isOn: (id: string) => boolean
  onToggle: (id: string) => void
}

/** Choices of which any number may be in force. */
export function Toggles({ label, options, isOn, onToggle }: TogglesProps) {
  return (
    <fieldset className={css.row} aria-label={label}>
      {options.map(({ id, label }) => (
        <button key={id} type="button" aria-pressed={isOn(id)} onClick={() => onToggle(id)}>
          {label}
        </button>
      ))}
    </fieldset>
  )
}
