import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { placeFile } from '#src/queries/handing-in/place-imports.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { DropField } from '#src/ui/files/DropField.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useAuthor } from '#src/views/use-author.ts'
import { type FileAnswers, FileOptions, noAnswers } from './FileOptions.tsx'
import { PlaceReport } from './PlaceReport.tsx'
import css from './places.module.css'

const accept = ['.csv', '.xlsx', '.json', '.geojson', 'text/csv', 'application/json']

/** A file is checked as soon as it is here and again after each answer; it is stored by a press of its own. */
export function PlaceFiles({ catalog, index }: Ground) {
  const t = useTranslations('places')
  const client = useQueryClient()
  const [author, setAuthor] = useAuthor()
  const [file, setFile] = useState<File | null>(null)
  const [answers, setAnswers] = useState<FileAnswers>(noAnswers)
  const { mutate, data, error, isPending, reset } = useMutation(placeFile(client))
  const send = (of: File, given: FileAnswers, base?: number) =>
    mutate({
      file: of,
      query: { name: of.name, author: author.trim(), ...given, ...(base !== undefined && { base }) },
    })
  const take = (next: File) => {
    setFile(next)
    setAnswers(noAnswers)
    if (author.trim() !== '') send(next, noAnswers)
  }
  const answer = (given: Partial<FileAnswers>) => {
    const next = { ...answers, ...given }
    setAnswers(next)
    // What is typed waits for the button: half a day is none.
    if (file && !('from' in given) && !('reason' in given)) send(file, next)
  }
  const leave = () => {
    setFile(null)
    reset()
  }
  if (!file)
    return (
      <>
        <DropField label={t('files.drop')} button={t('files.choose')} accept={accept} onFile={take} />
        <TextField label={t('author')} value={author} onChange={setAuthor} maxLength={60} required />
      </>
    )
  return (
    <>
      <TextField label={t('author')} value={author} onChange={setAuthor} maxLength={60} required />
      {!data?.stored && (
        <FileOptions catalog={catalog} answers={answers} report={data ?? null} onAnswer={answer} />
      )}
      {isPending && <LoadingFace label={t('files.checking', { file: file.name })} lines={3} />}
      {error && !isPending && <Refusal fault={error} onEntered={() => send(file, answers)} />}
      {data && !isPending && <PlaceReport file={file.name} report={data} catalog={catalog} index={index} />}
      <div className={css.buttons}>
        <Button onPress={leave}>{t(data?.stored ? 'files.another' : 'cancel')}</Button>
        {!data?.stored && (
          <Button disabled={isPending || author.trim() === ''} onPress={() => send(file, answers)}>
            {t('files.again')}
          </Button>
        )}
        {data && !data.stored && changesIn(data.counts) > 0 && (
          <Button
            strong
            disabled={isPending || data.findings.some(({ severity }) => severity !== 'note')}
            onPress={() => send(file, answers, data.base)}
          >
            {t('files.store', { count: changesIn(data.counts) })}
          </Button>
        )}
      </div>
    </>
  )
}

const changesIn = (counts: { new: number; changed: number; retired: number }) =>
  counts.new + counts.changed + counts.retired
