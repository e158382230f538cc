import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { ColumnUse } from '#src/contract/handing-in/imports.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import {
  columnUses,
  idOfUse,
  ofDay,
  ofSame,
  type UseSection,
} from '#src/views/data/imports/model/column-uses.ts'
import { asDay } from '#src/views/data/imports/model/written.ts'
import { useUseWords } from '#src/views/data/words/use-use-words.ts'
import css from './mapping.module.css'

interface UseFormProps {
  use: ColumnUse
  catalog: Catalog
  onChoose: (use: ColumnUse) => void
}

const sections: Record<NonNullable<UseSection>, 'sectionWho' | 'sectionValues' | 'sectionWords'> = {
  who: 'sectionWho',
  values: 'sectionValues',
  words: 'sectionWords',
}

/** Everything that a column can be; a value also by its day. */
export function UseForm({ use, catalog, onChoose }: UseFormProps) {
  const t = useTranslations('data.preview')
  const q = useTranslations('data.questions')
  const words = useUseWords(catalog)
  const [chosen, setChosen] = useState(idOfUse(use))
  const [day, setDay] = useState(use.role === 'value' ? (use.day ?? '') : '')
  const choices = columnUses(catalog)
  const choice = choices.find(({ id }) => id === chosen)
  const isValue = choice?.use.role === 'value'
  const isWrong = isValue && day.trim() !== '' && asDay(day) === null
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (choice && !isWrong) onChoose(ofSame(ofDay(choice.use, isValue ? asDay(day) : null), use))
      }}
    >
      <SelectField
        look="wide"
        label={t('useLabel')}
        options={choices.map((one) => ({
          id: one.id,
          name: words(one.use),
          ...(one.section && { section: t(sections[one.section]) }),
        }))}
        value={choice ? chosen : null}
        onChange={setChosen}
      />
      {isValue && (
        <TextField
          label={t('dayLabel')}
          hint={t('dayHint')}
          value={day}
          onChange={setDay}
          fault={isWrong ? q('invalidDay') : null}
        />
      )}
      <Button type="submit" strong disabled={!choice || isWrong}>
        {t('apply')}
      </Button>
    </form>
  )
}
