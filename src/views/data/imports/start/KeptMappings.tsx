import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Catalog } from '#src/contract/catalog.ts'
import { forgetMapping, mappingsQuery } from '#src/queries/handing-in/imports.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import css from './start.module.css'

/** How files of a known header are read; each can be forgotten. */
export function KeptMappings({ catalog }: { catalog: Catalog }) {
  const t = useTranslations('data.kept')
  const loading = useTranslations('data')
  const client = useQueryClient()
  const moment = useMomentWords(catalog.timeZone)
  const { data, error, refetch } = useQuery(mappingsQuery())
  const { mutate, error: refusal, variables, isPending } = useMutation(forgetMapping(client))
  return (
    <section className={css.block} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p>{t('note')}</p>
      {error && <Refusal fault={error} onEntered={() => void refetch()} />}
      {refusal && variables && <Refusal fault={refusal} onEntered={() => mutate(variables)} />}
      {!data && !error && <LoadingFace label={loading('loading')} lines={2} />}
      {data?.mappings.length === 0 && <p>{t('none')}</p>}
      <ul className={css.list}>
        {data?.mappings.map(({ shape, headers, author, savedAt }) => (
          <li key={shape}>
            <b title={headers.join(' · ')}>{headers.filter(Boolean).slice(0, 6).join(' · ')}</b>
            <small>
              {t('by', { author, time: moment(savedAt) })} · {t('reads', { count: headers.length })}
            </small>
            <Button
              quiet
              disabled={isPending}
              aria-label={t('forgetLabel', { headers: headers.join(' · ') })}
              onPress={() => mutate(shape)}
            >
              {t('forget')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
