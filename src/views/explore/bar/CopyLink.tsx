import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#src/ui/controls/Button.tsx'
import { copyText } from '#src/ui/copy-text.ts'

const shownMs = 4_000

/** The address is the view; copying it is sharing it. */
export function CopyLink() {
  const t = useTranslations('shell')
  const [outcome, setOutcome] = useState<'linkCopied' | 'linkNotCopied' | null>(null)
  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), shownMs)
    return () => clearTimeout(timer)
  }, [outcome])
  async function copy() {
    setOutcome((await copyText(window.location.href)) ? 'linkCopied' : 'linkNotCopied')
  }
  return (
    <>
      <span role="status">{outcome && t(outcome)}</span>
      <Button quiet onPress={() => void copy()}>
        {t('copyLink')}
      </Button>
    </>
  )
}
