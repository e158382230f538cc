import css from './Segments.module.css'

export interface SegmentsProps<Id extends string> {
  label: string
  options: readonly { id: Id; label: string; title?: string; lang?: string }[]
  /** Null: none of them is in force. */
  value: Id | null
  onChange: (id: Id) => void
  /** With an edge, like a field. */
  framed?: boolean
}

/** A few choices side by side, one in force. */
export function Segments<Id extends string>({ label, options, value, onChange, framed }: SegmentsProps<Id>) {
  return (
    <fieldset className={framed ? css.framed : css.row} aria-label={label}>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          aria-pressed={option.id === value}
          title={option.title}
          lang={option.lang}
          onClick={() => onChange(option.id)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
