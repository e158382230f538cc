import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import { levelNotes } from '#src/domain/catalog/annotations.ts'
import { formatDay, formatRange } from '#src/domain/format.ts'
import { annotationsQuery } from '#src/queries/desk/annotations.ts'
import { useNotes } from '#src/situation/annotations/use-annotations.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useSetPanes } from '#src/state/use-panes.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Sheet } from '#src/ui/overlay/dialog/Sheet.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { NewNoteForm } from './NewNoteForm.tsx'
import { NoteRow } from './NoteRow.tsx'
import css from './notes.module.css'

interface NotesPaneProps {
  catalog: Catalog
  index: AreaIndex
  choice: Choice
}

/** The notes that bear on the chosen area, to be read, written, changed and taken back; the catalogue's levels below them. */
export function NotesPane({ catalog, index, choice }: NotesPaneProps) {
  const t = useTranslations('notes')
  const locale = useLocale()
  const areaName = useAreaName()
  const setPanes = useSetPanes()
  const [writing, setWriting] = useState(false)
  const [editing, setEditing] = useState<string | null>(null)
  const { area, asOf } = choice
  const { isPending, error } = useQuery(annotationsQuery({ area: area.code, asOf }))
  const notes = useNotes(area.code)
  return (
    <Sheet
      width="narrow"
      title={t('notes')}
      subtitle={t('about', { area: areaName(area) })}
      closeLabel={t('close')}
      onClose={() => setPanes({ notes: false })}
    >
      <div className={css.pane}>
        {asOf !== null ? (
          <p className={css.quiet}>{t('past')}</p>
        ) : (
          <>
            <Button strong className={css.write} aria-expanded={writing} onPress={() => setWriting(!writing)}>
              {t('write')}
            </Button>
            {writing && <NewNoteForm index={index} choice={choice} onDone={() => setWriting(false)} />}
          </>
        )}
        {error && notes.length === 0 ? (
          <FaultFace fault={error} />
        ) : isPending ? (
          <LoadingFace label={t('notes')} lines={4} />
        ) : notes.length === 0 ? (
          <p className={css.quiet}>{t('none')}</p>
        ) : (
          <ul className={css.list} aria-label={t('notes')}>
            {notes.map((note) => (
              <NoteRow
                key={note.id}
                note={note}
                index={index}
                timeZone={catalog.timeZone}
                fixed={asOf !== null}
                editing={editing === note.id}
                setEditing={(edits) => setEditing(edits ? note.id : null)}
              />
            ))}
          </ul>
        )}
        <h3>{t('levels')}</h3>
        <ul className={css.list} aria-label={t('levels')}>
          {levelNotes(catalog).map(({ id, name, from, to, source }) => (
            <li key={id}>
              <b>
                {to === null
                  ? t('openEnd', { day: formatDay(from, locale) })
                  : formatRange(from, to, locale, { year: true })}
              </b>
              <p>{name[locale]}</p>
              <small>{source[locale]}</small>
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  )
}
