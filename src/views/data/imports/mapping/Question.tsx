import { useLocale, useTranslations } from 'use-intl'
import type { DayOrder, ImportQuestion } from '#src/contract/handing-in/imports.ts'
import { formatDay } from '#src/domain/format.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { columnLetter } from '#src/ui/sheet/column-letter.ts'
import type { Ground } from '#src/views/data/ground.ts'
import { readingsOf } from '#src/views/data/imports/model/ambiguous-day.ts'
import { PlaceSearch } from '#src/views/data/imports/report/PlaceSearch.tsx'
import type { Mapping } from '#src/views/data/imports/session/use-mapping.ts'
import { AskDay } from './AskDay.tsx'
import { AskMeasure } from './AskMeasure.tsx'
import { AskYear } from './AskYear.tsx'
import css from './mapping.module.css'

interface QuestionProps extends Ground {
  question: ImportQuestion
  m: Mapping
}

/** One question; its answer has the sheet read again. */
export function Question({ question, m, catalog, index }: QuestionProps) {
  const t = useTranslations('data.questions')
  const f = useTranslations('filters')
  const d = useTranslations('data.fixed')
  switch (question.ask) {
    case 'day-order':
      return (
        <div className={css.question}>
          <p>{t('day-order', question)}</p>
          <DayOrders
            example={question.example}
            onAnswer={(order) => m.change({ type: 'day-order', order })}
          />
        </div>
      )
    case 'year': {
      const { cell, example, proposed } = question
      return (
        <div className={css.question}>
          <p>{cell === null ? t('yearOfTitle', { example }) : t('year', { cell, example })}</p>
          <AskYear proposed={proposed} onAnswer={(year) => m.change({ type: 'year', year })} />
        </div>
      )
    }
    case 'sheet':
      return (
        <div className={css.question}>
          <p>{t('sheet', { count: question.sheets.length })}</p>
          <div className={css.row}>
            {question.sheets.map((sheet) => (
              <Button key={sheet} onPress={() => m.change({ type: 'sheet', sheet })}>
                {sheet}
              </Button>
            ))}
          </div>
        </div>
      )
    case 'day':
      return (
        <div className={css.question}>
          <p>{t('day')}</p>
          <AskDay
            label={d('day')}
            value=""
            timeZone={catalog.timeZone}
            onAnswer={(value) => m.change({ type: 'fixed', field: 'day', value })}
          />
        </div>
      )
    case 'place':
      return (
        <div className={css.question}>
          <p>{t('place')}</p>
          <PlaceSearch
            catalog={catalog}
            index={index}
            mapping={m.mapping}
            onChoose={(value) => m.change({ type: 'fixed', field: 'place', value })}
          />
        </div>
      )
    case 'measure': {
      const { column, header } = question
      const sentence =
        column === null ? t('measure') : t('measureOf', { column: columnLetter(column), header })
      return (
        <div className={css.question}>
          <p>{sentence}</p>
          <AskMeasure
            label={f('measure')}
            value={null}
            catalog={catalog}
            onAnswer={({ measure, key }) => m.change(...measureChanges(m.mapping, column, measure, key))}
          />
        </div>
      )
    }
  }
}

function DayOrders({ example, onAnswer }: { example: string; onAnswer: (order: DayOrder) => void }) {
  const t = useTranslations('data.questions')
  const f = useTranslations('data.fixed')
  const locale = useLocale()
  const readings = readingsOf(example)
  const orders = [
    ['month-first', 'monthFirst'],
    ['day-first', 'dayFirst'],
  ] as const
  return (
    <div className={css.row}>
      {orders.map(([order, words]) => (
        <Button key={order} onPress={() => onAnswer(order)}>
          {readings ? t(words, { day: formatDay(readings[order], locale, 'short') }) : f(words)}
        </Button>
      ))}
    </div>
  )
}

/** Of one column, which keeps its day; or of every row. */
function measureChanges(
  { columns }: Mapping['mapping'],
  column: number | null,
  measure: string,
  key: string | null,
): Parameters<Mapping['change']> {
  if (column === null) {
    return [
      { type: 'fixed', field: 'measure', value: measure },
      { type: 'fixed', field: 'key', value: key ?? undefined },
    ]
  }
  const before = columns[column]
  const { day, place } = before?.role === 'value' ? before : {}
  const use = {
    role: 'value' as const,
    measure,
    ...(key !== null && { key }),
    ...(day !== undefined && { day }),
    ...(place !== undefined && { place }),
  }
  return [{ type: 'column', column, use }]
}
