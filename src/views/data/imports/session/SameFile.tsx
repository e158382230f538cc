import { useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Batch } from '#src/contract/handing-in/batches.ts'
import { useSetDataSearch } from '#src/state/use-data-search.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'

/** The same file has been here before. */
export function SameFile({ batch, catalog }: { batch: Batch; catalog: Catalog }) {
  const t = useTranslations('data.commit')
  const set = useSetDataSearch()
  const moment = useMomentWords(catalog.timeZone)
  return (
    <p>
      {t('sameFile', { time: moment(batch.recordedAt), author: batch.author ?? batch.source })}{' '}
      <Button quiet onPress={() => set({ tab: 'batches', batch: batch.id })}>
        {t('sameFileBatch')}
      </Button>
    </p>
  )
}
