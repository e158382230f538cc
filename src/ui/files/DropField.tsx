import type { ReactNode } from 'react'
import { Button, DropZone, FileTrigger, Text } from 'react-aria-components'
import buttons from '#src/ui/controls/Button.module.css'
import css from './DropField.module.css'

export interface DropFieldProps {
  /** What a file is dropped here for. */
  label: string
  button: string
  /** Endings and media types that the file chooser offers. */
  accept: readonly string[]
  disabled?: boolean
  onFile: (file: File) => void
  /** Which files are understood. */
  children?: ReactNode
}

/** One file, dropped, pasted, or chosen. */
export function DropField({ label, button, accept, disabled = false, onFile, children }: DropFieldProps) {
  return (
    <DropZone
      className={css.zone ?? ''}
      aria-label={label}
      isDisabled={disabled}
      getDropOperation={() => 'copy'}
      onDrop={async ({ items }) => {
        const dropped = items.find((item) => item.kind === 'file')
        if (dropped?.kind === 'file') onFile(await dropped.getFile())
      }}
    >
      <Text slot="label" className={css.label ?? ''}>
        {label}
      </Text>
      <FileTrigger
        acceptedFileTypes={accept}
        onSelect={(files) => {
          const file = files?.[0]
          if (file) onFile(file)
        }}
      >
        <Button className={buttons.strong ?? ''} isDisabled={disabled}>
          {button}
        </Button>
      </FileTrigger>
      {children}
    </DropZone>
  )
}
