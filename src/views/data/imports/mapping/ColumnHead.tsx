import { useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { ImportReply } from '#src/contract/handing-in/imports.ts'
import { CheckField } from '#src/ui/controls/CheckField.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import { columnLetter } from '#src/ui/sheet/column-letter.ts'
import { mayFillDown } from '#src/views/data/imports/model/may-fill-down.ts'
import type { Mapping } from '#src/views/data/imports/session/use-mapping.ts'
import { useReasonWords } from '#src/views/data/words/use-reason-words.ts'
import { useUseWords } from '#src/views/data/words/use-use-words.ts'
import css from './mapping.module.css'
import { UseForm } from './UseForm.tsx'

interface ColumnHeadProps {
  column: number
  reply: ImportReply
  m: Mapping
  catalog: Catalog
  frozen: boolean
}

/** What a column is; pressed, why, and what else it could be. */
export function ColumnHead({ column, reply, m, catalog, frozen }: ColumnHeadProps) {
  const t = useTranslations('data.preview')
  const words = useUseWords(catalog)
  const reasonWords = useReasonWords()
  const use = m.mapping.columns[column] ?? { role: 'ignore' }
  const text = words(use)
  if (frozen) return <span className={css.head}>{text}</span>
  const letter = columnLetter(column)
  const header = reply.headers[column] || t('noHeader')
  const reasons = reply.reasons.filter((reason) => reason.column === column)
  return (
    <PopoverButton
      label={t('change', { column: letter, header, use: text })}
      button={
        <span className={css.head} data-ignored={use.role === 'ignore' || undefined}>
          {text}
          <Icon name="down" size={0.625} />
        </span>
      }
    >
      {(close) => (
        <div className={css.pane}>
          <h3>{t('useOf', { column: letter })}</h3>
          {reasons.map((reason) => (
            <p key={reason.code}>{reasonWords(reason)}</p>
          ))}
          {mayFillDown(use) && (
            <CheckField
              label={t('filledDown')}
              checked={m.mapping.filledDown.includes(column)}
              onChange={(filled) => {
                close()
                m.change({ type: 'filled-down', column, filled })
              }}
            />
          )}
          <UseForm
            use={use}
            catalog={catalog}
            onChoose={(chosen) => {
              close()
              m.change({ type: 'column', column, use: chosen })
            }}
          />
        </div>
      )}
    </PopoverButton>
  )
}
