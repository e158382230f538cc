import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { importQuery } from '#src/queries/handing-in/imports.ts'
import { RequestFailure } from '#src/sources/request-failure.ts'
import { useSetDataSearch } from '#src/state/use-data-search.ts'
import { EmptyFace } from '#src/ui/faces/EmptyFace.tsx'
import { ErrorFace } from '#src/ui/faces/ErrorFace.tsx'
import { LoadingFace } from '#src/ui/faces/LoadingFace.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import { FaultFace } from '#src/views/faults/FaultFace.tsx'
import { Reading } from './Reading.tsx'
import { Session } from './Session.tsx'

/** What the address names: a file that is being read, one that was read, or one that the server no longer has. */
export function StagedImport({ id, ...ground }: { id: string } & Ground) {
  const t = useTranslations('data')
  const set = useSetDataSearch()
  const { data: reply, error } = useQuery(importQuery(id))
  if (error instanceof RequestFailure && error.status === 404) {
    return (
      <ErrorFace
        title={t('gone.title')}
        body={t('gone.body')}
        action={{ label: t('gone.again'), run: () => set({ staged: null }) }}
        second={{ label: t('gone.toBatches'), run: () => set({ staged: null, tab: 'batches' }) }}
      />
    )
  }
  if (!reply) return error ? <FaultFace fault={error} /> : <LoadingFace label={t('loading')} lines={8} />
  if (reply.state === 'failed') {
    return (
      <ErrorFace
        title={t(isOurs(reply.failure?.code) ? 'failed.serverTitle' : 'failed.title')}
        body={t('failed.body', { file: reply.file.name, detail: reply.failure?.detail ?? '' })}
        action={{ label: t('failed.again'), run: () => set({ staged: null }) }}
      />
    )
  }
  if (reply.state === 'stopped') {
    return (
      <EmptyFace
        title={t('start.stopped')}
        action={{ label: t('gone.again'), run: () => set({ staged: null }) }}
      />
    )
  }
  const isFirstReading = reply.state === 'reading' && reply.mapping === null
  if (!isFirstReading) return <Session reply={reply} {...ground} />
  // How far it has come is not known any more; it is still asked, and goes on where an answer comes.
  return error ? <FaultFace fault={error} /> : <Reading reply={reply} />
}

/** It is not the file that failed. */
const isOurs = (code: string | undefined) => code === 'storage-unavailable' || code === 'internal'
