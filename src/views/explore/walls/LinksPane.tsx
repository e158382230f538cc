import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Link } from '#src/contract/access/links.ts'
import { linksQuery, makeLink, takeLinkBack } from '#src/queries/access/links.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import { copyText } from '#src/ui/copy-text.ts'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useAuthor } from '#src/views/use-author.ts'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import css from './walls.module.css'

/** Who may look at a wall without the token: links are given, listed and taken back. */
export function LinksPane({ timeZone }: { timeZone: string }) {
  const t = useTranslations('walls')
  const l = useTranslations('loading')
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(linksQuery())
  const [name, setName] = useState('')
  const [author, setAuthor] = useAuthor()
  const { mutate, data: made, error: refusal, isPending } = useMutation(makeLink(client))
  const make = () => mutate({ name, author }, { onSuccess: () => setName('') })
  if (error) return <Refusal fault={error} onEntered={() => void refetch()} />
  if (!data) return <LoadingFace label={l('app')} lines={2} />
  return (
    <div className={css.form}>
      <h2>{t('links')}</h2>
      <p className={css.what}>{t('linksNote')}</p>
      {made && <MadeLink token={made.token} name={made.name} />}
      {data.links.length > 0 && (
        <ul className={css.links}>
          {data.links.map((link) => (
            <LinkRow key={link.id} link={link} timeZone={timeZone} />
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <TextField
          label={t('linkName')}
          hint={t('linkNameHint')}
          value={name}
          onChange={setName}
          maxLength={60}
        />
        <TextField label={t('author')} value={author} onChange={setAuthor} maxLength={60} />
        {refusal && <Refusal fault={refusal} onEntered={make} />}
        <Button
          className={css.send}
          type="submit"
          strong
          disabled={isPending || name.trim() === '' || author.trim() === ''}
        >
          {t('makeLink')}
        </Button>
      </form>
    </div>
  )
}

/** Shown this once: the server keeps no copy of the token. */
function MadeLink({ token, name }: { token: string; name: string }) {
  const t = useTranslations('walls')
  const [copied, setCopied] = useState<boolean | null>(null)
  const address = new URL(`wall?link=${token}`, document.baseURI).href
  return (
    <div className={css.made} role="status">
      <b>{t('linkMade', { name })}</b>
      <input
        readOnly
        value={address}
        aria-label={t('linkAddress')}
        onFocus={(event) => event.target.select()}
      />
      <Button onPress={() => void copyText(address).then(setCopied)}>
        {copied === null ? t('copy') : t(copied ? 'copied' : 'notCopied')}
      </Button>
    </div>
  )
}

function LinkRow({ link, timeZone }: { link: Link; timeZone: string }) {
  const t = useTranslations('walls')
  const client = useQueryClient()
  const { mutate, isPending, error } = useMutation(takeLinkBack(client))
  const on = useMomentWords(timeZone)
  return (
    <li data-revoked={link.revokedAt !== null || undefined}>
      <b>{link.name}</b>
      <small>
        {t('linkBy', { author: link.author, time: on(link.createdAt) })}
        {link.revokedAt !== null && ` · ${t('revokedAt', { time: on(link.revokedAt) })}`}
      </small>
      {link.revokedAt === null && (
        <Button disabled={isPending} onPress={() => mutate(link.id)}>
          {t('revoke')}
        </Button>
      )}
      {error && <Refusal fault={error} onEntered={() => mutate(link.id)} />}
    </li>
  )
}
