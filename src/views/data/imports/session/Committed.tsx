import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Batch } from '#src/contract/handing-in/batches.ts'
import type { ImportReply } from '#src/contract/handing-in/imports.ts'
import { withoutData } from '#src/state/params/data-params.ts'
import { useSetDataSearch } from '#src/state/use-data-search.ts'
import { Button, quietButton } from '#src/ui/controls/Button.tsx'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { useCommitWords } from '#src/views/data/words/use-commit-words.ts'
import { SameFile } from './SameFile.tsx'
import css from './session.module.css'

interface CommittedProps {
  reply: ImportReply
  batch: Batch
  catalog: Catalog
}

/** What came of it, with the ways to the batch and to the numbers that it moved. */
export function Committed({ reply, batch, catalog }: CommittedProps) {
  const t = useTranslations('data.commit')
  const set = useSetDataSearch()
  const words = useCommitWords()
  const parts = batch.counts ? words(batch.counts) : ''
  const { touches } = reply
  const done = parts === '' ? 'doneNothing' : batch.state === 'pending' ? 'donePending' : 'done'
  return (
    <section className={css.block} aria-label={t('title')}>
      <p role="status" className={css.done}>
        <Icon name="ok" size={1} /> <b>{t(done, { parts })}</b>
      </p>
      {reply.sameFile && reply.sameFile.id !== batch.id && (
        <SameFile batch={reply.sameFile} catalog={catalog} />
      )}
      <div className={css.links}>
        <Button onPress={() => set({ tab: 'batches', batch: batch.id })}>{t('toBatch')}</Button>
        {touches && (
          <Link
            to="/"
            className={quietButton}
            search={(params) => ({
              ...withoutData(params),
              ...(touches.measures[0] !== undefined && { measure: touches.measures[0] }),
              days: touches.from === touches.to ? touches.from : `${touches.from}..${touches.to}`,
            })}
          >
            {t('toDesk')}
          </Link>
        )}
      </div>
    </section>
  )
}
