import css from './Progress.module.css'

export interface ProgressProps {
  /** What is under way. */
  label: string
  /** How far it has come, in words. */
  text: string
  /** 0…1; null: nobody knows. */
  share: number | null
}

/** A line that fills, with what it means in words beside it. */
export function Progress({ label, text, share }: ProgressProps) {
  return (
    <div className={css.progress}>
      <p>
        <b>{label}</b>
        <span>{text}</span>
      </p>
      <progress aria-label={label} {...(share !== null && { value: share })} max={1} />
    </div>
  )
}
