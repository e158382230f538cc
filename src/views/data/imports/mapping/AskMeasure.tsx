import { useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { reportable } from '#src/views/data/imports/model/column-uses.ts'
import { useMeasureName } from '#src/views/data/words/use-measure-name.ts'

export interface MeasureAnswer {
  measure: string
  key: string | null
}

interface AskMeasureProps {
  label: string
  value: MeasureAnswer | null
  catalog: Catalog
  onAnswer: (answer: MeasureAnswer) => void
}

/** One measure that is reported, or one key of its breakdown. */
export function AskMeasure({ label, value, catalog, onAnswer }: AskMeasureProps) {
  const t = useTranslations('data.questions')
  const name = useMeasureName(catalog)
  const answers = reportable(catalog).flatMap(({ id, breakdown }): MeasureAnswer[] => [
    { measure: id, key: null },
    ...(breakdown?.keys ?? []).map(({ id: key }) => ({ measure: id, key })),
  ])
  const idOf = ({ measure, key }: MeasureAnswer) => (key === null ? measure : `${measure} ${key}`)
  return (
    <SelectField
      look="wide"
      label={label}
      placeholder={t('choose')}
      options={answers.map((answer) => ({ id: idOf(answer), name: name(answer.measure, answer.key) }))}
      value={value && idOf(value)}
      onChange={(id) => {
        const answer = answers.find((one) => idOf(one) === id)
        if (answer) onAnswer(answer)
      }}
    />
  )
}
