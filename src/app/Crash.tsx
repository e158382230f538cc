import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { screenPaths } from '#src/contract/screen-paths.ts'
import { ErrorFace } from '#src/ui/faces/ErrorFace.tsx'
import { TriesAgain } from './TriesAgain.tsx'

/** A chunk that the server no longer has: it was built again while this page was open. */
const isOldChunk = (message: string) => /dynamically imported module|module script failed/i.test(message)

/** The address is asked, not the router: it may be what crashed. */
const isWall = () => window.location.pathname.endsWith(screenPaths.wall)

export function Crash({ error }: ErrorComponentProps) {
  const t = useTranslations('errors')
  const failure = error instanceof Error ? error : new Error(String(error))
  const updated = isOldChunk(failure.message)
  return (
    <ErrorFace
      page
      title={updated ? t('chunkTitle') : t('crashTitle')}
      body={updated ? t('chunkBody') : t('crashBody')}
      action={{ label: t('reload'), run: () => window.location.reload() }}
      second={{ label: t('startOver'), run: () => window.location.assign(import.meta.env.BASE_URL) }}
      details={{ label: t('details'), text: failure.stack ?? failure.message }}
    >
      {isWall() && <TriesAgain />}
    </ErrorFace>
  )
}
