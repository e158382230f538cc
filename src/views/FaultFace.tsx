import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { RequestFailure } from '#src/sources/request-failure.ts'
import { ErrorFace } from '#src/ui/faces/ErrorFace.tsx'
import { AccessForm, asksForToken } from './AccessForm.tsx'

/** Why there is nothing to show, and a way to try again. */
export function FaultFace({ fault, page }: { fault: Error; page?: boolean }) {
  const t = useTranslations('errors')
  const client = useQueryClient()
  const { title, body } = wordsOf(fault, t)
  return (
    <ErrorFace
      title={title}
      body={body}
      action={{
        label: t('retry'),
        run: () => void client.refetchQueries({ predicate: (query) => query.state.status === 'error' }),
      }}
      details={{ label: t('details'), text: detailsOf(fault) }}
      page={page ?? false}
    >
      {asksForToken(fault) && <AccessForm />}
    </ErrorFace>
  )
}

function wordsOf(fault: Error, t: ReturnType<typeof useTranslations<'errors'>>) {
  if (!(fault instanceof RequestFailure)) return { title: t('crashTitle'), body: t('crashBody') }
  if (fault.kind === 'malformed' || fault.kind === 'cut') {
    return { title: t('malformedTitle'), body: t('malformedBody') }
  }
  if (fault.kind === 'refused') {
    return {
      title: fault.problem?.title ?? t('serverTitle'),
      body: fault.problem?.detail ?? t('serverBody', { status: fault.status ?? 0 }),
    }
  }
  return { title: t('offlineTitle'), body: t('offlineBody') }
}

function detailsOf(fault: Error): string {
  const cause = fault.cause instanceof Error ? `\n${fault.cause.message}` : ''
  return `${fault.name}: ${fault.message}${cause}`
}
