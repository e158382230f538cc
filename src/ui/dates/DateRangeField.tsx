import { lazy, Suspense } from 'react'
import { IconButton } from '#src/ui/controls/IconButton.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import css from './DateRangeField.module.css'
import type { RangePanelProps } from './range-panel-props.ts'

const RangePanel = lazy(() => import('./RangePanel.tsx').then((module) => ({ default: module.RangePanel })))

export interface DateRangeFieldProps extends Omit<RangePanelProps, 'onDone'> {
  label: string
  /** The days in force, in words. */
  text: string
  /** How many they are. */
  countText: string
  /** Null: there is nothing before, or after. */
  earlier: (() => void) | null
  later: (() => void) | null
}

export function DateRangeField(props: DateRangeFieldProps) {
  const { label, text, countText, earlier, later, ...panel } = props
  const { words } = panel
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex line in all browsers
    <div className={css.field} role="group" aria-label={label}>
      <IconButton label={words.earlier} onPress={() => earlier?.()} disabled={!earlier}>
        <Icon name="left" size={0.75} />
      </IconButton>
      <PopoverButton
        label={words.choose}
        look="field"
        button={
          <>
            <em>{label}</em> <span>{text}</span> <em>{countText}</em>
          </>
        }
      >
        {(close) => (
          <Suspense fallback={<div className={css.wait} />}>
            <RangePanel {...panel} onDone={close} />
          </Suspense>
        )}
      </PopoverButton>
      <IconButton label={words.later} onPress={() => later?.()} disabled={!later}>
        <Icon name="right" size={0.75} />
      </IconButton>
    </div>
  )
}
