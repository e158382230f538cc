import type { StackedBarsProps } from '#src/charts/chart-props.ts'
import type { HeadItem } from '#src/charts/frame/ChartHead.tsx'
import type { Slot } from '#src/charts/shape/shape-stack.ts'
import { MISSING, NOT_EXPECTED } from '#src/domain/format.ts'

/** The legend of a stack with the figures of one bar. */
export function stackItems(chart: StackedBarsProps, slot: Slot | undefined): HeadItem[] {
  const { keys, format, labels, earlierBy } = chart
  const glyph =
    slot?.look === 'suppressed' ? format.suppressed : slot?.look === 'missing' ? MISSING : NOT_EXPECTED
  const there = slot !== undefined && !Number.isNaN(slot.total)
  const estimated = slot?.look === 'estimated'
  const write = (value: number) => (estimated ? format.estimated(format.value(value)) : format.value(value))
  const items: HeadItem[] = keys.map((key, i) => ({
    key: key.key,
    label: key.label,
    value: there ? format.value(slot.parts[i] ?? 0) : glyph,
    mark: { kind: 'box', color: key.color },
  }))
  if (keys.length > 1)
    items.push({ key: '=', label: labels.total, value: there ? write(slot.total) : glyph, estimated })
  if (earlierBy !== undefined)
    items.push({
      key: '<',
      label: labels.earlier,
      value: slot && !Number.isNaN(slot.earlier) ? format.value(slot.earlier) : MISSING,
      mark: { kind: 'dotted', color: 'var(--ink-2)' },
    })
  if (slot && slot.to > slot.from && slot.missingDays > 0)
    items.push({ key: '!', label: '', value: labels.missingDays(slot.missingDays) })
  return items
}
