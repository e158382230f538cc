import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ErrorFace } from '#src/ui/faces/ErrorFace.tsx'
import { asksForToken } from './asks-for-token.ts'
import { useFaultWords } from './use-fault-words.ts'

// Few readers meet it, and everybody would pay for it before the first paint.
const AccessForm = lazy(() => import('./AccessForm.tsx').then((module) => ({ default: module.AccessForm })))

/** Why there is nothing to show, and a way to try again. */
export function FaultFace({ fault, page }: { fault: Error; page?: boolean }) {
  const t = useTranslations('errors')
  const client = useQueryClient()
  const { title, body } = useFaultWords(fault)
  const [isAsking, setAsking] = useState(false)
  const askAgain = async () => {
    setAsking(true)
    await client.refetchQueries({ predicate: (query) => query.state.status === 'error' })
    setAsking(false)
  }
  return (
    <ErrorFace
      title={title}
      body={body}
      action={{
        label: isAsking ? t('triesNow') : t('retry'),
        run: () => void askAgain(),
      }}
      details={{ label: t('details'), text: detailsOf(fault) }}
      page={page ?? false}
    >
      {asksForToken(fault) && (
        <Suspense fallback={null}>
          <AccessForm />
        </Suspense>
      )}
    </ErrorFace>
  )
}

function detailsOf(fault: Error): string {
  const cause = fault.cause instanceof Error ? `\n${fault.cause.message}` : ''
  return `${fault.name}: ${fault.message}${cause}`
}
