import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { formatRange, formatTime } from '#src/domain/format.ts'
import { sendPush } from '#src/queries/wall/walls.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { sceneOfChoice } from '#src/views/explore/model/scene-of-choice.ts'
import { Refusal } from '#src/views/Refusal.tsx'
import { useAuthor } from '#src/views/use-author.ts'
import css from './walls.module.css'

const durations = [5, 15, 60, 240]

interface PushFormProps {
  catalog: CatalogReply
  choice: Choice
  onClose: () => void
}

/** Sends the present view to a wall, for a time, with who sends it and why. */
export function PushForm({ catalog, choice, onClose }: PushFormProps) {
  const t = useTranslations('walls')
  const locale = useLocale()
  const areaName = useAreaName()
  const [wall, setWall] = useState(catalog.walls[0]!.id)
  const [minutes, setMinutes] = useState(15)
  const [author, setAuthor] = useAuthor()
  const [note, setNote] = useState('')
  const { mutate, data: sent, error, isPending } = useMutation(sendPush())
  const scene = sceneOfChoice(catalog, choice)
  const send = () => mutate({ wall, push: { scene, author, note, minutes } })
  if (sent) {
    const name = catalog.walls.find(({ id }) => id === wall)!.name[locale]
    return (
      <div className={css.form} role="status">
        <p>{t('pushed', { wall: name, until: formatTime(sent.until, catalog.timeZone) })}</p>
        <Button className={css.send} onPress={onClose}>
          {t('done')}
        </Button>
      </div>
    )
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <h2>{t('push')}</h2>
      <p className={css.what}>
        {[
          areaName(choice.area),
          scene.name[locale],
          formatRange(choice.days.from, choice.days.to, locale, { year: true }),
        ].join(' · ')}
      </p>
      <SelectField
        look="field"
        label={t('wall')}
        options={catalog.walls.map(({ id, name }) => ({ id, name: name[locale] }))}
        value={wall}
        onChange={setWall}
      />
      <SelectField
        look="field"
        label={t('stays')}
        options={durations.map((one) => ({ id: String(one), name: t('minutes', { count: one }) }))}
        value={String(minutes)}
        onChange={(id) => setMinutes(Number(id))}
      />
      <TextField label={t('author')} value={author} onChange={setAuthor} maxLength={60} required autoFocus />
      <TextField
        label={t('note')}
        hint={t('noteHint')}
        value={note}
        onChange={setNote}
        maxLength={200}
        lines={2}
      />
      {error && <Refusal fault={error} onEntered={send} />}
      <Button className={css.send} type="submit" strong disabled={isPending || author.trim() === ''}>
        {t('send')}
      </Button>
    </form>
  )
}
