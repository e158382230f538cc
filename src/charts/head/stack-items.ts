import type { StackedBarsProps } from '#src/charts/chart-props.ts'
import { dottedOf } from '#src/charts/dotted.ts'
import type { HeadItem } from '#src/charts/frame/ChartHead.tsx'
import { cellText } from '#src/charts/frame/table-cells.ts'
import { codeOn } from '#src/charts/series.ts'
import type { Slot } from '#src/charts/shape/shape-stack.ts'
import { MISSING, NOT_EXPECTED } from '#src/domain/format.ts'
import { bare, StateCode } from '#src/domain/states.ts'
import { correctionItem } from './correction-item.ts'

export const REST_COLOR = 'color-mix(in srgb, var(--ink-3) 40%, var(--bg-panel))'

/** The legend of a stack with the figures of one bar. */
export function stackItems(chart: StackedBarsProps, slot: Slot | undefined, hasRest: boolean): HeadItem[] {
  const { keys, total, format, labels } = chart
  const glyph =
    slot?.look === 'suppressed' ? format.suppressed : slot?.look === 'missing' ? MISSING : NOT_EXPECTED
  const there = slot !== undefined && !Number.isNaN(slot.total)
  const estimated = slot?.look === 'estimated'
  const write = (value: number) => (estimated ? format.estimated(format.value(value)) : format.value(value))
  const items: HeadItem[] = keys.map((key, i) => ({
    key: key.key,
    label: key.label,
    value: there ? partText(chart, slot, i) : glyph,
    mark: { kind: 'box', color: key.color },
  }))
  if (hasRest)
    items.push({
      key: '+',
      label: labels.rest,
      value: there ? restText(chart, slot) : glyph,
      mark: { kind: 'box', color: REST_COLOR },
    })
  if (keys.length > 1)
    items.push({ key: '=', label: labels.total, value: there ? write(slot.total) : glyph, estimated })
  const dotted = dottedOf(chart, total)
  if (dotted)
    items.push({
      key: '<',
      label: dotted.label,
      value: slot && !Number.isNaN(slot.earlier) ? format.value(slot.earlier) : MISSING,
      mark: { kind: 'dotted', color: 'var(--ink-2)' },
    })
  if (slot && slot.to > slot.from && slot.missingDays > 0)
    items.push({ key: '!', label: '', value: labels.missingDays(slot.missingDays) })
  return slot ? [...items, ...correctionItem(chart, slot)] : items
}

function partText({ keys, format }: StackedBarsProps, { parts, to }: Slot, at: number): string {
  const part = parts[at] ?? Number.NaN
  return Number.isNaN(part) ? cellText(keys[at]!.series, to, format.value, format) : format.value(part)
}

/** Where a key is hidden, the rest would tell it. */
function restText({ keys, format, labels }: StackedBarsProps, { parts, to }: Slot): string {
  const hidden = keys.some((key) => bare(codeOn(key.series, to)) === StateCode.suppressed)
  return hidden ? labels.states.suppressed : format.value(parts.at(-1) ?? 0)
}
