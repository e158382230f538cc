import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import type { ImportReply } from '#src/contract/handing-in/imports.ts'
import { commitStaged } from '#src/queries/handing-in/imports.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { CheckField } from '#src/ui/controls/CheckField.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import { heldBack } from '#src/views/data/imports/model/commit-parts.ts'
import { useCommitWords } from '#src/views/data/words/use-commit-words.ts'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { SameFile } from './SameFile.tsx'
import css from './session.module.css'

interface CommitFormProps {
  reply: ImportReply
  state: ImportReply['state']
  /** It is being read anew: nothing is known that could be committed. */
  busy: boolean
  catalog: Catalog
}

/** The words that go with the batch, and the button that says what it will do. */
export function CommitForm({ reply, state, busy, catalog }: CommitFormProps) {
  const t = useTranslations('data.commit')
  const client = useQueryClient()
  const parts = useCommitWords()
  const [note, setNote] = useState('')
  const [reason, setReason] = useState('')
  const [leaveOutFaults, setLeaveOutFaults] = useState(false)
  const { mutate, error, isPending } = useMutation(commitStaged(client))
  const { counts, questions } = reply
  if (!counts) return null
  const held = heldBack(counts, { questions: questions.length, leavesOutFaults: leaveOutFaults })
  const committing = isPending || state === 'committing'
  const commit = () => {
    if (held !== null || committing || busy) return
    mutate({ id: reply.id, commit: { base: reply.base, note, reason, leaveOutFaults } })
  }
  return (
    <form
      className={css.block}
      onSubmit={(event) => {
        event.preventDefault()
        commit()
      }}
    >
      <h2>{t('title')}</h2>
      {reply.sameFile && <SameFile batch={reply.sameFile} catalog={catalog} />}
      {reply.needsApproval && <p>{t('approval')}</p>}
      <TextField label={t('note')} hint={t('noteHint')} value={note} onChange={setNote} maxLength={500} />
      {counts.changed + counts.withdrawn > 0 && (
        <TextField
          label={t('reason')}
          hint={t('reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={500}
        />
      )}
      {counts.rejected > 0 && (
        <CheckField
          label={t('leaveOut', { count: counts.rejected })}
          checked={leaveOutFaults}
          onChange={setLeaveOutFaults}
        />
      )}
      {held !== null && <p role="status">{t(held, { count: counts.rejected })}</p>}
      {held !== 'nothing' && (
        <Button type="submit" strong className={css.commit} disabled={held !== null || committing || busy}>
          {committing ? t('committing') : t('button', { parts: parts(counts) })}
        </Button>
      )}
      {error && <Refusal fault={error} onEntered={commit} />}
    </form>
  )
}
