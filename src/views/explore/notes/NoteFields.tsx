import { useTranslations } from 'use-intl'
import { Day } from '#src/contract/primitives.ts'
import { hasPersonNumber } from '#src/domain/text/person-numbers.ts'
import { TextField } from '#src/ui/controls/TextField.tsx'
import css from './notes.module.css'

/** As typed; both empty: whatever the days. */
export interface TypedDays {
  from: string
  to: string
}

export type NoteFault = 'text' | 'person' | 'invalidDay' | 'needsReach'

/** What keeps a note from being saved; null: nothing. */
export function noteFault(note: { text: string; days: TypedDays; place: string | null }): NoteFault | null {
  const { from, to } = note.days
  if (hasPersonNumber(note.text)) return 'person'
  if (note.text.trim() === '') return 'text'
  if (from === '' && to === '') return note.place === null ? 'needsReach' : null
  const isOrdered = Day.safeParse(from).success && (to === '' || (Day.safeParse(to).success && from <= to))
  return isOrdered ? null : 'invalidDay'
}

interface NoteFieldsProps {
  text: string
  setText: (text: string) => void
  /** Null: they are chosen elsewhere. */
  days: TypedDays | null
  setDays: (days: TypedDays) => void
  author: string
  setAuthor: (author: string) => void
  fault: NoteFault | null
}

/** Days, words and author of a note; what is wrong is said beside it. */
export function NoteFields({ text, setText, days, setDays, author, setAuthor, fault }: NoteFieldsProps) {
  const t = useTranslations('notes')
  const dayFault = fault === 'invalidDay' ? t('invalidDay') : null
  return (
    <>
      {days && (
        <div className={css.days}>
          <TextField
            label={t('from')}
            hint={t('dayHint')}
            value={days.from}
            onChange={(from) => setDays({ ...days, from: from.trim() })}
            maxLength={10}
            fault={dayFault}
          />
          <TextField
            label={t('to')}
            value={days.to}
            onChange={(to) => setDays({ ...days, to: to.trim() })}
            maxLength={10}
          />
        </div>
      )}
      <TextField
        label={t('text')}
        hint={t('textHint')}
        value={text}
        onChange={setText}
        maxLength={500}
        lines={4}
        fault={fault === 'person' ? t('person') : null}
      />
      <TextField label={t('author')} value={author} onChange={setAuthor} maxLength={60} required />
      {fault === 'needsReach' && <p role="alert">{t('needsReach')}</p>}
    </>
  )
}
