import { useTranslations } from 'use-intl'
import { RequestFailure } from '#src/sources/request-failure.ts'

/** What happened and what to do about it, in the reader's words. */
export function useFaultWords(fault: Error): { title: string; body: string } {
  const t = useTranslations('errors')
  if (!(fault instanceof RequestFailure)) return { title: t('crashTitle'), body: t('crashBody') }
  if (fault.kind === 'malformed' || fault.kind === 'cut') {
    return { title: t('malformedTitle'), body: t('malformedBody') }
  }
  if (fault.kind === 'refused') {
    const isOurs = fault.status === null || fault.status >= 500
    return {
      title: (isOurs ? undefined : fault.problem?.title) ?? t('serverTitle'),
      body: fault.problem?.detail ?? t('serverBody', { status: fault.status ?? 0 }),
    }
  }
  return { title: t('offlineTitle'), body: t('offlineBody') }
}
