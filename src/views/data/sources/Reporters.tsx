import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { Reporter } from '#src/contract/access/reporters.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { reportersQuery, revokeReporter } from '#src/queries/access/reporters.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import { useMeasureName } from '#src/views/data/words/use-measure-name.ts'
import { Refusal } from '#src/views/faults/Refusal.tsx'
import { useMomentWords } from '#src/views/use-moment-words.ts'
import { ReporterForm } from './ReporterForm.tsx'
import css from './reporters.module.css'

/** Tokens for devices and offices: given with their limits, listed, and revoked. */
export function Reporters({ catalog, index }: Ground) {
  const t = useTranslations('data.reporters')
  const d = useTranslations('data')
  const { data, error, refetch } = useQuery(reportersQuery())
  return (
    <section className={css.pane} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p>{t('note')}</p>
      {error ? (
        <Refusal fault={error} onEntered={() => void refetch()} />
      ) : !data ? (
        <LoadingFace label={d('loading')} lines={3} />
      ) : (
        <>
          {data.reporters.length === 0 && <p>{t('none')}</p>}
          <ul className={css.list}>
            {data.reporters.map((reporter) => (
              <ReporterRow key={reporter.id} reporter={reporter} catalog={catalog} />
            ))}
          </ul>
          <ReporterForm catalog={catalog} index={index} />
        </>
      )}
    </section>
  )
}

function ReporterRow({ reporter, catalog }: { reporter: Reporter; catalog: CatalogReply }) {
  const t = useTranslations('data.reporters')
  const locale = useLocale()
  const client = useQueryClient()
  const on = useMomentWords(catalog.timeZone)
  const measureName = useMeasureName(catalog)
  const { mutate, isPending, error } = useMutation(revokeReporter(client))
  const joined = (list: readonly string[]) => list.join(locale === 'zh' ? '、' : ', ')
  return (
    <li data-revoked={reporter.revokedAt !== null || undefined}>
      <b>{reporter.name}</b>
      <small>
        {[
          reporter.measures ? joined(reporter.measures.map((id) => measureName(id, null))) : t('anyMeasure'),
          reporter.areas ? joined(reporter.areas) : t('anywhere'),
          t('by', { author: reporter.author, time: on(reporter.createdAt) }),
          reporter.revokedAt !== null && t('revokedAt', { time: on(reporter.revokedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {reporter.revokedAt === null && (
        <Button quiet disabled={isPending} onPress={() => mutate(reporter.id)}>
          {t('revoke')}
        </Button>
      )}
      {error && <Refusal fault={error} onEntered={() => mutate(reporter.id)} />}
    </li>
  )
}
