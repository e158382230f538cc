import { useLocale, useTranslations } from 'use-intl'
import type { Attribute } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'

interface AttributeFieldsProps {
  attributes: readonly Attribute[]
  values: Site['attributes']
  onChange: (values: Site['attributes']) => void
}

const unset = '~'

/** The attributes that the catalogue declares for a kind of site; one that is left empty is not given. */
export function AttributeFields({ attributes, values, onChange }: AttributeFieldsProps) {
  const t = useTranslations('places')
  const locale = useLocale()
  const give = (id: string, value: string | number | boolean | undefined) => {
    const { [id]: _before, ...others } = values
    onChange(value === undefined ? others : { ...others, [id]: value })
  }
  return attributes.map(({ id, name, type, values: choices }) => {
    const label = name[locale]
    const value = values[id]
    if (type === 'text' || type === 'number') {
      const isBad = type === 'number' && typeof value === 'string'
      return (
        <TextField
          key={id}
          label={label}
          value={value === undefined ? '' : String(value)}
          maxLength={200}
          fault={isBad ? t('number') : null}
          onChange={(text) => give(id, text === '' ? undefined : type === 'number' ? numberIn(text) : text)}
        />
      )
    }
    const options =
      type === 'flag'
        ? [
            { id: 'true', name: t('yes') },
            { id: 'false', name: t('no') },
          ]
        : (choices ?? []).map((choice) => ({ id: choice.id, name: choice.name[locale] }))
    return (
      <SelectField
        key={id}
        look="wide"
        label={label}
        options={[{ id: unset, name: t('unset') }, ...options]}
        value={value === undefined ? unset : String(value)}
        onChange={(chosen) =>
          give(id, chosen === unset ? undefined : type === 'flag' ? chosen === 'true' : chosen)
        }
      />
    )
  })
}

/** What is not a number yet stays as it was typed, and is told. */
const numberIn = (text: string) => (Number.isFinite(Number(text)) ? Number(text) : text)
