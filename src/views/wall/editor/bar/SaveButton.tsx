import type { UseMutationResult } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { NewScenes, ScenesReply } from '#src/contract/wall/scenes.ts'
import { keepAuthor, readAuthor } from '#src/state/author.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import { AccessForm } from '#src/views/faults/AccessForm.tsx'
import { asksForToken } from '#src/views/faults/asks-for-token.ts'
import { spotOf } from '#src/views/wall/editor/model/faults.ts'
import type { Editing } from '#src/views/wall/editor/use-editing.ts'
import { useFaultWords } from '#src/views/wall/editor/words.ts'
import css from './bar.module.css'
import { Refusal } from './Refusal.tsx'

export type Saving = UseMutationResult<ScenesReply, Error, NewScenes>

interface SaveButtonProps {
  e: Editing
  saving: Saving
  /** Words that the note begins with. */
  note: string
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  onSaved: (saved: ScenesReply) => void
}

export function SaveButton({ e, saving, note, isOpen, onOpenChange, onSaved }: SaveButtonProps) {
  const t = useTranslations('scenes')
  return (
    <PopoverButton
      label={t('saveTitle')}
      button={t('save')}
      look="strong"
      placement="bottom end"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (open) saving.reset()
        onOpenChange(open)
      }}
    >
      {(close) => (
        <div className={css.save}>
          <h2>{t('saveTitle')}</h2>
          {e.faults.some((faults) => faults.length > 0) ? (
            <ToFix e={e} close={close} />
          ) : e.dirty ? (
            <SaveForm
              e={e}
              saving={saving}
              note={note}
              onSaved={(saved) => {
                onSaved(saved)
                close()
              }}
            />
          ) : (
            <p>{t('nothingToSave')}</p>
          )}
        </div>
      )}
    </PopoverButton>
  )
}

/** What stands in the way, each a way to where it is. */
function ToFix({ e, close }: { e: Editing; close: () => void }) {
  const t = useTranslations('scenes')
  const locale = useLocale()
  const words = useFaultWords()
  return (
    <>
      <p>{t('fixFirst')}</p>
      <ul>
        {e.faults.flatMap((faults, at) =>
          faults.map((fault) => (
            <li key={`${e.draft.scenes[at]!.id} ${fault.path} ${fault.code}`}>
              <Button
                quiet
                onPress={() => {
                  e.send({ type: 'choose', at })
                  e.send({ type: 'pick', spot: spotOf(fault.path) })
                  close()
                }}
              >
                {t('faultIn', {
                  scene: e.draft.scenes[at]!.name[locale].trim() || t('unnamed'),
                  fault: words.say(fault),
                })}
              </Button>
            </li>
          )),
        )}
      </ul>
    </>
  )
}

type SaveFormProps = Pick<SaveButtonProps, 'e' | 'saving' | 'note' | 'onSaved'>

function SaveForm({ e, saving, note: firstNote, onSaved }: SaveFormProps) {
  const t = useTranslations('scenes')
  const [author, setAuthor] = useState(readAuthor)
  const [note, setNote] = useState(firstNote)
  const [asked, setAsked] = useState(false)
  const name = author.trim()

  function save() {
    setAsked(true)
    if (name === '' || saving.isPending) return
    keepAuthor(name)
    const wanted = { base: e.base.version, author: name, note, scenes: [...e.draft.scenes] }
    saving.mutate(wanted, { onSuccess: onSaved })
  }

  return (
    <>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label={t('author')}
          value={author}
          onChange={setAuthor}
          maxLength={60}
          required
          autoFocus
          fault={asked && name === '' ? t('authorMissing') : null}
        />
        <TextField
          label={t('note')}
          hint={t('noteHint')}
          value={note}
          onChange={setNote}
          maxLength={200}
          lines={2}
        />
        <Button type="submit" strong>
          {saving.isPending ? t('saving') : t('saveNow')}
        </Button>
      </form>
      {saving.error && <Refusal e={e} fault={saving.error} />}
      {asksForToken(saving.error) && <AccessForm onEntered={save} />}
    </>
  )
}
