import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import type { Fault } from '#src/views/wall/editor/model/faults.ts'
import { keysFor } from '#src/views/wall/editor/model/panels.ts'
import { useFaultWords } from '#src/views/wall/editor/words.ts'

interface MeasureSelectProps {
  catalog: Catalog
  label: string
  /** The measures to choose from. */
  ids: readonly string[]
  value: string
  onChange: (id: string) => void
  fault: string | null
}

export function MeasureSelect({ catalog, label, ids, value, onChange, fault }: MeasureSelectProps) {
  const locale = useLocale()
  const options = ids.map((id) => {
    const measure = measureOf(catalog, id)
    return { id, name: measure?.name[locale] ?? id, ...(measure && { note: measure.unit[locale] }) }
  })
  return (
    <SelectField
      look="wide"
      label={label}
      options={options}
      value={value}
      onChange={onChange}
      fault={fault}
    />
  )
}

interface KeySelectProps {
  catalog: Catalog
  measure: string
  value: string | undefined
  /** Null: the total. */
  onChange: (key: string | null) => void
  /** Where in the scene the measure stands. */
  path: string
  faults: readonly Fault[]
}

const total = '-'

/** Which key of a breakdown; nothing where the measure has none and none is wanted. */
export function KeySelect({ catalog, measure, value, onChange, path, faults }: KeySelectProps) {
  const t = useTranslations('scenes')
  const locale = useLocale()
  const words = useFaultWords()
  const keys = keysFor(catalog, measure)
  if (keys.length === 0 && value === undefined) return null
  return (
    <SelectField
      look="wide"
      label={t('key')}
      options={[{ id: total, name: t('total') }, ...keys.map(({ id, name }) => ({ id, name: name[locale] }))]}
      value={value ?? total}
      placeholder={value ?? ''}
      onChange={(key) => onChange(key === total ? null : key)}
      fault={words.at(faults, `${path}.key`)}
    />
  )
}
