import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { enter } from '#src/queries/access/access.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import css from './access.module.css'

/** Where the deployment's token is entered; it is kept while the tab is open, and everything is asked for again. */
export function AccessForm({ onEntered }: { onEntered?: () => void }) {
  const t = useTranslations('errors')
  const client = useQueryClient()
  const [token, setToken] = useState('')
  const [isAsking, setAsking] = useState(false)
  const ask = async () => {
    setAsking(true)
    await enter(client, token.trim())
    setAsking(false)
    onEntered?.()
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <TextField label={t('token')} hint={t('tokenHint')} value={token} onChange={setToken} secret />
      <Button type="submit" strong disabled={token.trim() === ''}>
        {isAsking ? t('checkingToken') : t('enterToken')}
      </Button>
    </form>
  )
}
