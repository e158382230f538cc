import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { ImportReply } from '#src/contract/handing-in/imports.ts'
import { formatPercent } from '#src/domain/format.ts'
import { discardStaged } from '#src/queries/handing-in/imports.ts'
import { useSetDataSearch } from '#src/state/use-data-search.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { Progress } from '#src/ui/faces/Progress.tsx'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import css from './session.module.css'

/** The server reads: how far it has come, and a way to stop it. */
export function Reading({ reply }: { reply: ImportReply }) {
  const t = useTranslations('data.start')
  const locale = useLocale()
  const client = useQueryClient()
  const set = useSetDataSearch()
  const { mutate, error, isPending } = useMutation(discardStaged(client))
  const { bytes, of, rows } = reply.progress
  const share = of > 0 ? Math.min(1, bytes / of) : 0
  const stop = () => mutate(reply.id, { onSuccess: () => set({ staged: null }, 'replace') })
  return (
    <div className={css.reading}>
      <Progress
        label={t('reading', { file: reply.file.name })}
        text={t('readSoFar', { percent: formatPercent(share, locale, 0), rows })}
        share={share}
      />
      <Button onPress={stop} disabled={isPending}>
        {t('stop')}
      </Button>
      {error && <Refusal fault={error} onEntered={stop} />}
    </div>
  )
}
