import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Batch } from '#src/contract/handing-in/batches.ts'
import { settleBatch } from '#src/queries/handing-in/batches.ts'
import type { BatchVerb } from '#src/sources/handing-in/batches.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useAuthor } from '#src/views/use-author.ts'
import css from './batches.module.css'

/** What can be done with a batch as it stands: a pending one is approved or rejected, one that counts is withdrawn. */
export function Decide({ batch }: { batch: Batch }) {
  const t = useTranslations('data.batches')
  if (batch.state === 'pending') {
    return (
      <div className={css.decide}>
        <p>{t('pendingNote')}</p>
        <DecideButton batch={batch} verbs={['approve', 'reject']} label={t('decide')} />
      </div>
    )
  }
  if (batch.state !== 'committed' || batch.kind === 'withdrawal') return null
  return (
    <div className={css.decide}>
      <DecideButton batch={batch} verbs={['withdraw']} label={t('withdraw')} />
    </div>
  )
}

interface DecideButtonProps {
  batch: Batch
  verbs: readonly BatchVerb[]
  label: string
}

function DecideButton({ batch, verbs, label }: DecideButtonProps) {
  return (
    <PopoverButton label={label} button={label} look="plain" placement="bottom start">
      {(close) => <DecideForm batch={batch} verbs={verbs} onDone={close} />}
    </PopoverButton>
  )
}

interface DecideFormProps {
  batch: Batch
  verbs: readonly BatchVerb[]
  onDone: () => void
}

/** By whom and why, and what comes of it. */
function DecideForm({ batch, verbs, onDone }: DecideFormProps) {
  const t = useTranslations('data.batches')
  const client = useQueryClient()
  const [author, setAuthor] = useAuthor()
  const [reason, setReason] = useState('')
  const { mutate, error, variables, isPending } = useMutation(settleBatch(client))
  const isWithdrawal = verbs.includes('withdraw')
  const decide = (verb: BatchVerb) =>
    mutate({ id: batch.id, verb, decision: { author: author.trim(), reason } }, { onSuccess: onDone })
  const isReady = author.trim() !== '' && !isPending && (!isWithdrawal || reason.trim() !== '')
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isWithdrawal && isReady) decide('withdraw')
      }}
    >
      {isWithdrawal && (
        <>
          <h3>{t('withdrawTitle')}</h3>
          <p>{t('withdrawBody', { rows: batch.rows })}</p>
        </>
      )}
      <TextField
        label={t('asAuthor')}
        {...(!isWithdrawal && { hint: t('asAuthorHint') })}
        value={author}
        onChange={setAuthor}
        maxLength={60}
        required
      />
      <TextField
        label={t(isWithdrawal ? 'decideReason' : 'decideNote')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        lines={2}
        autoFocus
        required={isWithdrawal}
      />
      <div className={css.verbs}>
        {isWithdrawal && <Button onPress={onDone}>{t('withdrawNo')}</Button>}
        {verbs.map((verb) =>
          verb === 'withdraw' ? (
            <Button key={verb} type="submit" strong disabled={!isReady}>
              {t('withdrawYes')}
            </Button>
          ) : (
            <Button key={verb} strong={verb === 'approve'} disabled={!isReady} onPress={() => decide(verb)}>
              {t(verb)}
            </Button>
          ),
        )}
      </div>
      {error && variables && <Refusal fault={error} onEntered={() => decide(variables.verb)} />}
    </form>
  )
}
