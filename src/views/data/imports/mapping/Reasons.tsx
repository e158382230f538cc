import { useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { ImportReply } from '#src/contract/handing-in/imports.ts'
import { columnLetter } from '#src/ui/sheet/column-letter.ts'
import css from '#src/views/data/imports/session/session.module.css'
import { useReasonWords } from '#src/views/data/words/use-reason-words.ts'
import { useUseWords } from '#src/views/data/words/use-use-words.ts'
import own from './mapping.module.css'

/** Why the sheet is read as it is, column by column. */
export function Reasons({ reply, catalog }: { reply: ImportReply; catalog: Catalog }) {
  const t = useTranslations('data.reasons')
  const words = useReasonWords()
  const sayUse = useUseWords(catalog)
  if (reply.reasons.length === 0) return null
  const columns = reply.mapping?.columns ?? []
  return (
    <section className={css.block} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <dl className={own.reasons}>
        {reply.reasons.map((reason) => {
          const use = reason.column === null ? undefined : columns[reason.column]
          return (
            <div key={`${reason.column} ${reason.code} ${reason.found}`}>
              <dt>
                {reason.column === null ? t('whole') : t('column', { column: columnLetter(reason.column) })}
              </dt>
              <dd>
                {use && <b>{sayUse(use)}</b>} {words(reason)}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
