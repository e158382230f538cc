import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ErrorFace } from '#src/ui/faces/ErrorFace.tsx'
import { AccessForm, asksForToken } from './AccessForm.tsx'
import { useFaultWords } from './use-fault-words.ts'

/** Why there is nothing to show, and a way to try again. */
export function FaultFace({ fault, page }: { fault: Error; page?: boolean }) {
  const t = useTranslations('errors')
  const client = useQueryClient()
  const { title, body } = useFaultWords(fault)
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

function detailsOf(fault: Error): string {
  const cause = fault.cause instanceof Error ? `\n${fault.cause.message}` : ''
  return `${fault.name}: ${fault.message}${cause}`
}
