import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { makeReporter } from '#src/queries/access/reporters.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import { copyText } from '#src/ui/copy-text.ts'
import { AreaSearch } from '#src/views/AreaSearch.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useAuthor } from '#src/views/use-author.ts'
import css from './reporters.module.css'

const any = '~'

/** One measure or any, one area or anywhere: what a device or an office reports as a rule. */
export function ReporterForm({ catalog, index }: Ground) {
  const t = useTranslations('data.reporters')
  const locale = useLocale()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [measure, setMeasure] = useState(any)
  const [area, setArea] = useState<string | null>(null)
  const [author, setAuthor] = useAuthor()
  const { mutate, data: made, error, isPending } = useMutation(makeReporter(client))
  const reported = catalog.measures.filter(({ kind }) => kind === 'flow' || kind === 'stock')
  const make = () =>
    mutate(
      { name, measures: measure === any ? null : [measure], areas: area === null ? null : [area], author },
      { onSuccess: () => setName('') },
    )
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      {made && <Made name={made.name} token={made.token} />}
      <TextField label={t('name')} hint={t('nameHint')} value={name} onChange={setName} maxLength={60} />
      <SelectField
        look="wide"
        label={t('measure')}
        options={[
          { id: any, name: t('anyMeasure') },
          ...reported.map((one) => ({ id: one.id, name: one.name[locale] })),
        ]}
        value={measure}
        onChange={setMeasure}
      />
      <div className={css.area}>
        <span>
          {t('area')}: <b>{area ?? t('anywhere')}</b>
          {area !== null && (
            <Button quiet onPress={() => setArea(null)}>
              {t('anywhere')}
            </Button>
          )}
        </span>
        <AreaSearch index={index} onChoose={setArea} />
      </div>
      <TextField label={t('author')} value={author} onChange={setAuthor} maxLength={60} />
      {error && <Refusal fault={error} onEntered={make} />}
      <Button type="submit" strong disabled={isPending || name.trim() === '' || author.trim() === ''}>
        {t('make')}
      </Button>
    </form>
  )
}

/** Shown this once: the server keeps no copy of the token. */
function Made({ name, token }: { name: string; token: string }) {
  const t = useTranslations('data.reporters')
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <div className={css.made} role="status">
      <b>{t('made', { name })}</b>
      <input readOnly value={token} aria-label={t('token')} onFocus={(event) => event.target.select()} />
      <Button onPress={() => void copyText(token).then(setCopied)}>
        {copied === null ? t('copy') : t(copied ? 'copied' : 'notCopied')}
      </Button>
    </div>
  )
}
