import { useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Batch } from '#src/contract/handing-in/batches.ts'
import { useSetDataSearch } from '#src/state/use-data-search.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import css from './batches.module.css'

/** Who brought it, when, with what words, and what became of it. */
export function BatchFacts({ batch, catalog }: { batch: Batch; catalog: Catalog }) {
  const t = useTranslations('data.batches')
  const moment = useMomentWords(catalog.timeZone)
  const set = useSetDataSearch()
  const { decided, counts, withdraws, withdrawnBy } = batch
  const toBatch = (id: string) => set({ batch: id, kind: null, state: null })
  return (
    <div className={css.facts}>
      <p>
        <b>{t(`states.${batch.state}`)}</b> ·{' '}
        {[t(`kinds.${batch.kind}`), batch.author ?? batch.source, moment(batch.recordedAt)].join(' · ')}
      </p>
      {counts && <p>{t('counted', counts)}</p>}
      {batch.note && <p>{t('noted', { note: batch.note })}</p>}
      {batch.reason && <p>{t('reasoned', { reason: batch.reason })}</p>}
      {decided && (
        <p>
          {t(decided.note ? 'decidedNote' : 'decided', {
            author: decided.by,
            time: moment(decided.at),
            note: decided.note,
          })}
        </p>
      )}
      {withdraws !== null && (
        <Button quiet onPress={() => toBatch(withdraws)}>
          {t('withdraws', { id: withdraws })}
        </Button>
      )}
      {withdrawnBy !== null && (
        <Button quiet onPress={() => toBatch(withdrawnBy)}>
          {t('withdrawnBy', { id: withdrawnBy })}
        </Button>
      )}
    </div>
  )
}
