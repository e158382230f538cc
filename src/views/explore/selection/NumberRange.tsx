import { useId, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { SiteFilter } from '#src/contract/desk/selection.ts'
import { formatNumber } from '#src/domain/format.ts'
import css from './selection.module.css'

interface NumberRangeProps {
  name: string
  /** Of the sites that the rest of the filters leaves. */
  values: readonly number[]
  filter: SiteFilter | undefined
  /** The first change since the field was entered is a step of its own, what is typed on it a correction of that. */
  onChange: (wanted: { min?: number; max?: number } | null, how: 'push' | 'replace') => void
}

/** Sites with a number within two limits, both inclusive; how many these are follows as they are typed. */
export function NumberRange({ name, values, filter, onChange }: NumberRangeProps) {
  const t = useTranslations('selection')
  const locale = useLocale()
  const id = useId()
  const [typed, setTyped] = useState({
    min: filter?.min?.toString() ?? '',
    max: filter?.max?.toString() ?? '',
  })
  const isTyping = useRef(false)
  if (values.length === 0 && !filter) return null
  const change = (next: typeof typed) => {
    setTyped(next)
    if (isCrossed(next)) return
    const [min, max] = [limitOf(next.min), limitOf(next.max)]
    onChange(
      min === null && max === null ? null : { ...(min !== null && { min }), ...(max !== null && { max }) },
      isTyping.current ? 'replace' : 'push',
    )
    isTyping.current = true
  }
  const crossed = isCrossed(typed)
  const count = values.filter(
    (value) => value >= (limitOf(typed.min) ?? value) && value <= (limitOf(typed.max) ?? value),
  ).length
  const first = values[0] ?? 0
  const reach = values.reduce(
    ({ min, max }, value) => ({ min: Math.min(min, value), max: Math.max(max, value) }),
    { min: first, max: first },
  )
  return (
    <fieldset>
      <legend>{t('range', { attribute: name, min: String(reach.min), max: String(reach.max) })}</legend>
      <div className={css.range}>
        {(['min', 'max'] as const).map((end) => (
          <label key={end} htmlFor={`${id}${end}`}>
            {t(end === 'min' ? 'from' : 'to')}{' '}
            <input
              id={`${id}${end}`}
              type="number"
              value={typed[end]}
              placeholder={String(reach[end])}
              aria-invalid={crossed}
              aria-describedby={crossed ? `${id}fault` : undefined}
              onFocus={() => {
                isTyping.current = false
              }}
              onChange={({ target }) => change({ ...typed, [end]: target.value })}
            />
          </label>
        ))}
        {!crossed && <small>{formatNumber(count, locale)}</small>}
      </div>
      {crossed && (
        <p id={`${id}fault`} role="alert" className={css.fault}>
          {t('crossed', { min: typed.min, max: typed.max })}
        </p>
      )}
    </fieldset>
  )
}

function isCrossed({ min, max }: { min: string; max: string }): boolean {
  return (limitOf(min) ?? Number.NEGATIVE_INFINITY) > (limitOf(max) ?? Number.POSITIVE_INFINITY)
}

function limitOf(text: string): number | null {
  return text.trim() === '' || !Number.isFinite(Number(text)) ? null : Number(text)
}
