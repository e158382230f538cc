import type { ReactNode } from 'react'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import css from './clock.module.css'

export interface AsOfFieldProps {
  /** 截至, as of */
  label: string
  /** The moment in force in words, or 现在. */
  text: string
  /** Back to now; null: it is now. */
  clear: { label: string; run: () => void } | null
  choose: string
  /** What the button opens. */
  children: (close: () => void) => ReactNode
}

/** Which moment's knowledge is shown: a moment to choose, and one press back to now. */
export function AsOfField({ label, text, clear, choose, children }: AsOfFieldProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex line in all browsers
    <div className={css.field} role="group" aria-label={label} data-set={clear !== null || undefined}>
      <PopoverButton
        label={choose}
        look="field"
        button={
          <>
            <Icon name="clock" size={0.875} />
            <em>{label}</em> <span>{text}</span>
          </>
        }
      >
        {children}
      </PopoverButton>
      {clear && (
        <IconButton label={clear.label} onPress={clear.run}>
          <Icon name="close" size={0.75} />
        </IconButton>
      )}
    </div>
  )
}
