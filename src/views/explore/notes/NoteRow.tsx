import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Note } from '#src/contract/desk/annotations.ts'
import { formatDay, formatRange } from '#src/domain/format.ts'
import { editNote, noteHistoryQuery, removeNote } from '#src/queries/desk/annotations.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { usePlaceName } from '#src/situation/words/use-place-name.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { VersionList } from '#src/ui/overlay/VersionList.tsx'
import { AskAuthored } from '#src/views/explore/author/AskAuthored.tsx'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useAuthor } from '#src/views/use-author.ts'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import { NoteFields, noteFault } from './NoteFields.tsx'
import css from './notes.module.css'

interface NoteRowProps {
  note: Note
  index: AreaIndex
  timeZone: string
  /** It can only be read. */
  fixed: boolean
  editing: boolean
  setEditing: (editing: boolean) => void
}

/** A note with where and when it bears, who wrote it, and what can be done about it. */
export function NoteRow({ note, index, timeZone, fixed, editing, setEditing }: NoteRowProps) {
  const t = useTranslations('notes')
  const locale = useLocale()
  const client = useQueryClient()
  const said = useMomentWords(timeZone)
  const placeName = usePlaceName(index)
  const [open, setOpen] = useState<'remove' | 'history' | null>(null)
  const [author] = useAuthor()
  const removal = useMutation(removeNote(client))
  const take = () => removal.mutate({ id: note.id, version: note.version, author })
  const days =
    note.from === null || note.to === null
      ? null
      : note.from === note.to
        ? formatDay(note.from, locale)
        : formatRange(note.from, note.to, locale, { year: true })
  const by =
    note.version === 1
      ? t('by', { author: note.writtenBy, time: said(note.writtenAt) })
      : `${t('by', { author: note.writtenBy, time: said(note.writtenAt) })} · ${t('edited', { author: note.author, time: said(note.recordedAt) })}`
  return (
    <li>
      <b>
        {[days, note.place !== null && placeName(note.place, note.placeName ?? note.place)]
          .filter(Boolean)
          .join(' · ')}
      </b>
      {editing ? (
        <EditForm note={note} onDone={() => setEditing(false)} />
      ) : (
        <>
          <p className={css.text}>{note.text}</p>
          <small>{by}</small>
        </>
      )}
      <div className={css.actions}>
        {!fixed && (
          <>
            <Button quiet aria-expanded={editing} onPress={() => setEditing(!editing)}>
              {t('edit')}
            </Button>
            <Button quiet onPress={() => setOpen('remove')}>
              {t('remove')}
            </Button>
          </>
        )}
        <Button
          quiet
          aria-expanded={open === 'history'}
          onPress={() => setOpen(open === 'history' ? null : 'history')}
        >
          {t('history')}
        </Button>
      </div>
      {removal.error && <Refusal fault={removal.error} onEntered={take} />}
      {open === 'history' && <History id={note.id} said={said} />}
      {open === 'remove' && (
        <AskAuthored
          author={t('author')}
          title={t('removeAsk')}
          body={t('removeBody')}
          yes={{
            label: t('remove'),
            run: () => {
              setOpen(null)
              take()
            },
          }}
          no={{ label: t('keep'), run: () => setOpen(null) }}
        />
      )}
    </li>
  )
}

function EditForm({ note, onDone }: { note: Note; onDone: () => void }) {
  const t = useTranslations('notes')
  const client = useQueryClient()
  const [author, setAuthor] = useAuthor()
  const [text, setText] = useState(note.text)
  const [days, setDays] = useState({ from: note.from ?? '', to: note.to ?? '' })
  const { mutate, error, isPending } = useMutation(editNote(client))
  const fault = noteFault({ text, days, place: note.place })
  const save = () => {
    const edit = {
      version: note.version,
      from: days.from || null,
      to: days.to || days.from || null,
      text,
      author,
    }
    mutate({ id: note.id, edit }, { onSuccess: onDone })
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <NoteFields {...{ text, setText, days, setDays, author, setAuthor, fault }} />
      {error && <Refusal fault={error} onEntered={save} />}
      <div className={css.actions}>
        <Button strong type="submit" disabled={isPending || fault !== null || author.trim() === ''}>
          {t('save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  )
}

function History({ id, said }: { id: string; said: (moment: string) => string }) {
  const t = useTranslations('notes')
  const { data, error } = useQuery(noteHistoryQuery(id))
  if (error) return <p>{t('failed')}</p>
  const versions = (data?.versions ?? []).map(({ version, recordedAt, author, text, withdrawn }) => ({
    id: String(version),
    time: said(recordedAt),
    name: null,
    figure: withdrawn ? t('removed') : text,
    by: author,
    words: '',
  }))
  return <VersionList title={t('history')} versions={versions} empty="" note={null} />
}
