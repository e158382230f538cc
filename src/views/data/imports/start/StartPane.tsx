import { useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { formatPercent } from '#src/domain/format.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import { Notice } from '#src/ui/faces/Notice.tsx'
import { Progress } from '#src/ui/faces/Progress.tsx'
import { DropField } from '#src/ui/files/DropField.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useAuthor } from '#src/views/use-author.ts'
import { KeptMappings } from './KeptMappings.tsx'
import css from './start.module.css'
import { Templates } from './Templates.tsx'
import { useUpload } from './use-upload.ts'

const accept = ['.csv', '.txt', '.tsv', '.xlsx', '.json', '.geojson', 'text/csv', 'application/json']

/** Where a file is dropped or chosen; beside it the sheets to fill in, and the readings that are kept. */
export function StartPane({ catalog }: Ground) {
  const t = useTranslations('data.start')
  const locale = useLocale()
  const [author, setAuthor] = useAuthor()
  const [waiting, setWaiting] = useState<File | null>(null)
  const upload = useUpload()
  const form = useRef<HTMLFormElement>(null)
  const name = author.trim()

  function take(file: File) {
    setWaiting(file)
    if (name !== '') upload.send(file, name)
    else form.current?.querySelector('input')?.focus()
  }

  return (
    <div className={css.start}>
      <div className={css.way}>
        {upload.stopped && <Notice level="notice" title={t('stopped')} />}
        {upload.sending ? (
          <div className={css.sending} role="status">
            <Progress
              label={t('uploading', { file: upload.sending.name })}
              text={t('sent', { percent: formatPercent(upload.sending.share, locale, 0) })}
              share={upload.sending.share}
            />
            <Button onPress={upload.stop}>{t('stop')}</Button>
          </div>
        ) : (
          <DropField label={t('drop')} button={t('choose')} accept={accept} onFile={take}>
            <p>{t('formats')}</p>
          </DropField>
        )}
        <form
          ref={form}
          className={css.author}
          onSubmit={(event) => {
            event.preventDefault()
            if (waiting && name !== '' && !upload.sending) upload.send(waiting, name)
          }}
        >
          <TextField
            label={t('author')}
            hint={t('authorHint')}
            value={author}
            onChange={setAuthor}
            maxLength={60}
            required
            fault={waiting && name === '' ? t('authorMissing', { file: waiting.name }) : null}
          />
          {waiting && !upload.sending && (
            <Button type="submit" strong disabled={name === ''}>
              {t('upload', { file: waiting.name })}
            </Button>
          )}
        </form>
        {upload.fault && (
          <Refusal fault={upload.fault} onEntered={() => waiting && upload.send(waiting, name)} />
        )}
        <p className={css.promise}>{t('nothingYet')}</p>
        <KeptMappings catalog={catalog} />
      </div>
      <aside className={css.beside}>
        <Templates catalog={catalog} />
      </aside>
    </div>
  )
}
