import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { Day } from '#src/contract/primitives.ts'
import type { Site } from '#src/contract/sites.ts'
import { changeSite, makeSite } from '#src/queries/sites.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { SelectField } from '#src/ui/controls/SelectField.tsx'
import { TextField } from '#src/ui/controls/TextField.tsx'
import type { DraftSite } from '#src/views/explore/plate/use-draft-site.ts'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useAuthor } from '#src/views/use-author.ts'
import { AttributeFields } from './AttributeFields.tsx'
import css from './edit.module.css'
import { PointFields } from './PointFields.tsx'

interface SiteFormProps {
  catalog: CatalogReply
  draft: DraftSite
  /** To the card of a site, or to none. */
  onLeave: (site: string | null) => void
}

export function SiteForm({ catalog, draft, onLeave }: SiteFormProps) {
  const t = useTranslations('places')
  const locale = useLocale()
  const client = useQueryClient()
  const { site, point, datum, setKind } = draft
  const [kind, chooseKind] = useState(site?.kind ?? catalog.kinds[0]!.id)
  const [name, setName] = useState(site?.name ?? '')
  const [attributes, setAttributes] = useState<Site['attributes']>(site?.attributes ?? {})
  const [retiredOn, setRetiredOn] = useState(site?.retiredOn ?? '')
  const [author, setAuthor] = useAuthor()
  const [reason, setReason] = useState('')
  const change = useMutation(changeSite(client))
  const make = useMutation(makeSite(client))
  const declared = catalog.kinds.find(({ id }) => id === kind)
  const badDay = retiredOn !== '' && !Day.safeParse(retiredOn).success
  // The same numbers in another datum are another place.
  const isMoved = point !== null && (point[0] !== site?.lon || point[1] !== site.lat || datum !== 'wgs84')
  useEffect(() => setKind(kind), [setKind, kind])

  const save = () => {
    const shared = { author, reason, attributes, datum }
    if (site) {
      const edit = {
        ...shared,
        base: site.version ?? 1,
        name,
        ...(isMoved && { lon: point[0], lat: point[1] }),
        retiredOn: retiredOn === '' ? null : retiredOn,
      }
      change.mutate({ id: site.id, edit }, { onSuccess: () => onLeave(site.id) })
    } else if (point)
      make.mutate(
        { ...shared, kind, name, lon: point[0], lat: point[1] },
        { onSuccess: ({ id }) => onLeave(id) },
      )
  }
  const fault = change.error ?? make.error
  const isReady = name.trim() !== '' && author.trim() !== '' && point !== null && !badDay
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) save()
      }}
    >
      {!site && (
        <SelectField
          look="wide"
          label={t('kind')}
          options={catalog.kinds.map((one) => ({ id: one.id, name: one.name[locale] }))}
          value={kind}
          onChange={chooseKind}
        />
      )}
      <TextField label={t('name')} value={name} onChange={setName} maxLength={200} required />
      <PointFields point={point} datum={datum} onDatum={draft.setDatum} onPoint={draft.type} />
      <AttributeFields attributes={declared?.attributes ?? []} values={attributes} onChange={setAttributes} />
      {site && (
        <TextField
          label={t('retiredOn')}
          hint={t('retiredHint')}
          value={retiredOn}
          onChange={setRetiredOn}
          maxLength={10}
          fault={badDay ? t('invalidDay') : null}
        />
      )}
      <TextField label={t('author')} value={author} onChange={setAuthor} maxLength={60} required />
      <TextField label={t('reason')} value={reason} onChange={setReason} maxLength={500} lines={2} />
      {fault && <Refusal fault={fault} onEntered={save} />}
      <div className={css.buttons}>
        <Button onPress={() => onLeave(site?.id ?? null)}>{t('cancel')}</Button>
        <Button type="submit" strong disabled={!isReady || change.isPending || make.isPending}>
          {t(site ? 'save' : 'make')}
        </Button>
      </div>
    </form>
  )
}
