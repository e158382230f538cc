import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { copyText } from '#src/ui/copy-text.ts'

const shownMs = 4_000

/** Copies the address, which is the view; `said`: whether it could, for a while. */
export function useCopyLink(): { copy: () => void; said: string | null } {
  const t = useTranslations('shell')
  const [outcome, setOutcome] = useState<'linkCopied' | 'linkNotCopied' | null>(null)
  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), shownMs)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = useCallback(() => {
    void copyText(window.location.href).then((done) => setOutcome(done ? 'linkCopied' : 'linkNotCopied'))
  }, [])
  return { copy, said: outcome && t(outcome) }
}
