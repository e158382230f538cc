import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { formatRange, formatTime } from '#src/domain/format.ts'
import { sitesQuery } from '#src/queries/sites.ts'
import { sendPush } from '#src/queries/wall/walls.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useExploreSearch } from '#src/state/use-explore-search.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { sceneOfChoice, wallDays } from '#src/views/explore/model/scene-of-choice.ts'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useAuthor } from '#src/views/use-author.ts'
import { useNotOnWall } from './use-not-on-wall.ts'
import css from './walls.module.css'

const durations = [5, 15, 60, 240]

interface PushFormProps {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  onClose: () => void
}

/** Sends the present view to a wall, for a time, with who sends it and why. */
export function PushForm({ catalog, index, choice, onClose }: PushFormProps) {
  const t = useTranslations('walls')
  const locale = useLocale()
  const areaName = useAreaName()
  const [wall, setWall] = useState(catalog.walls[0]!.id)
  const [minutes, setMinutes] = useState(15)
  const [author, setAuthor] = useAuthor()
  const [note, setNote] = useState('')
  const { mutate, data: sent, error, isPending } = useMutation(sendPush())
  const { data: known } = useQuery(sitesQuery(choice.asOf))
  const lost = useNotOnWall({ catalog, index, choice, sites: known?.sites ?? [] }, useExploreSearch())
  const scene = sceneOfChoice(catalog, choice)
  const days = wallDays(choice)
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
          formatRange(days.from, days.to, locale, { year: true }),
        ].join(' · ')}
      </p>
      {lost.length > 0 && (
        <section className={css.lost} aria-label={t('lost')}>
          <h3>{t('lost')}</h3>
          <ul>
            {lost.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </section>
      )}
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
