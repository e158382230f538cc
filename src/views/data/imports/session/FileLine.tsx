import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { ImportReply } from '#src/contract/handing-in/imports.ts'
import { discardStaged } from '#src/queries/handing-in/imports.ts'
import { fetchMarkedSheet } from '#src/sources/handing-in/imports.ts'
import { useSetDataSearch } from '#src/state/use-data-search.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { saveFile } from '#src/ui/files/save-file.ts'
import { useFileWords } from '#src/views/data/words/use-file-words.ts'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import css from './session.module.css'

/** What was read, by whom; the marked sheet to take away, and a way to let it all be. */
export function FileLine({ reply, catalog }: { reply: ImportReply; catalog: Catalog }) {
  const t = useTranslations('data.file')
  const heading = useRef<HTMLHeadingElement>(null)
  const client = useQueryClient()
  const set = useSetDataSearch()
  const words = useFileWords()
  const moment = useMomentWords(catalog.timeZone)
  const discard = useMutation(discardStaged(client))
  const marked = useMutation({
    mutationFn: async () =>
      saveFile(t('markedName', { stem: stemOf(reply.file.name) }), await fetchMarkedSheet(reply.id)),
  })
  // What was chosen to get here is gone: a reader without a mouse goes on from the name of the file.
  useEffect(() => heading.current?.focus(), [])
  const isDone = reply.state === 'committed'
  const leave = () =>
    isDone ? set({ staged: null }) : discard.mutate(reply.id, { onSuccess: () => set({ staged: null }) })
  const fault = discard.error ?? marked.error
  return (
    <header className={css.file}>
      <h2 ref={heading} tabIndex={-1} title={reply.file.sha256 ?? undefined}>
        {reply.file.name}
      </h2>
      <p>{[...words(reply), t('by', { author: reply.author, time: moment(reply.startedAt) })].join(' · ')}</p>
      {reply.counts && !isDone && (
        <Button quiet title={t('markedNote')} onPress={() => marked.mutate()} disabled={marked.isPending}>
          {t('marked')}
        </Button>
      )}
      <Button quiet onPress={leave} disabled={discard.isPending || reply.state === 'committing'}>
        {t(isDone ? 'another' : 'throwAway')}
      </Button>
      {fault && <Refusal fault={fault} onEntered={() => (discard.error ? leave() : marked.mutate())} />}
    </header>
  )
}

/** 日报.csv → 日报 */
const stemOf = (name: string) => name.replace(/\.[^.]*$/, '')
