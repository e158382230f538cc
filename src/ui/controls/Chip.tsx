import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './Chip.module.css'

export interface ChipProps {
  /** What is filtered… */
  label: string
  /** …to what. */
  value: string
  remove?: { label: string; run: () => void }
}

export function Chip({ label, value, remove }: ChipProps) {
  return (
    <span className={css.chip}>
      <em>{label}</em>
      {value}
      {remove && (
        <button type="button" aria-label={remove.label} title={remove.label} onClick={remove.run}>
          <Icon name="close" size={0.625} />
        </button>
      )}
    </span>
  )
}
