import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay, formatRange } from '#src/domain/format.ts'
import { writeNote } from '#src/queries/desk/annotations.ts'
import { sitesQuery } from '#src/queries/sites.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useExploreSearch } from '#src/state/use-explore-search.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useAuthor } from '#src/views/use-author.ts'
import { NoteFields, noteFault, type TypedDays } from './NoteFields.tsx'
import css from './notes.module.css'

interface NewNoteFormProps {
  index: AreaIndex
  choice: Choice
  onDone: () => void
}

const anywhere = '*'
type When = 'last' | 'window' | 'own' | 'any'

/** A note on what is looked at: the chosen area or the place whose card is open, the last day or all that are chosen, or any other days. */
export function NewNoteForm({ index, choice, onDone }: NewNoteFormProps) {
  const t = useTranslations('notes')
  const locale = useLocale()
  const areaName = useAreaName()
  const client = useQueryClient()
  const { place: opened } = useExploreSearch()
  const { data } = useQuery(sitesQuery())
  const { days: window, area } = choice
  const card = areaOf(index, opened)
  const site = data?.sites.find(({ id }) => id === opened)
  const places = [
    ...(site ? [{ id: site.id, name: site.name }] : card ? [{ id: card.code, name: areaName(card) }] : []),
    { id: area.code, name: areaName(area) },
    { id: anywhere, name: t('anywhere') },
  ].filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at)
  const [where, setWhere] = useState(places[0]!.id)
  const [when, setWhen] = useState<When>('last')
  const [own, setOwn] = useState<TypedDays>(window)
  const [text, setText] = useState('')
  const [author, setAuthor] = useAuthor()
  const { mutate, error, isPending } = useMutation(writeNote(client))
  const daysOf: Record<When, TypedDays> = {
    last: { from: window.to, to: window.to },
    window,
    own,
    any: { from: '', to: '' },
  }
  const days = daysOf[when]
  const place = where === anywhere ? null : where
  const fault = noteFault({ text, days, place })
  const save = () =>
    mutate(
      { place, from: days.from || null, to: days.to || days.from || null, text, author },
      { onSuccess: onDone },
    )
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <SelectField look="field" label={t('place')} options={places} value={where} onChange={setWhere} />
      <SelectField
        look="field"
        label={t('days')}
        options={[
          { id: 'last', name: t('lastDay', { day: formatDay(window.to, locale) }) },
          { id: 'window', name: t('window', { range: formatRange(window.from, window.to, locale) }) },
          { id: 'own', name: t('ownDays') },
          { id: 'any', name: t('anyDay') },
        ]}
        value={when}
        onChange={(id) => setWhen(id as When)}
      />
      <NoteFields
        {...{ text, setText, author, setAuthor }}
        days={when === 'own' ? own : null}
        setDays={setOwn}
        fault={fault}
      />
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
