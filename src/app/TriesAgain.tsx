import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDuration } from '#src/domain/format.ts'
import { serverSendsPage } from '#src/queries/release.ts'

const everySeconds = 60

/**
 * Loads the page anew by itself, since nobody touches a wall, and says when. Not while the server sends none: the browser's own fault page
 * would stand there for good.
 */
export function TriesAgain() {
  const t = useTranslations('errors')
  const locale = useLocale()
  const [left, setLeft] = useState(everySeconds)
  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1_000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (left > 0) return
    let gone = false
    void serverSendsPage().then((sends) => {
      if (gone) return
      if (sends) window.location.reload()
      else setLeft(everySeconds)
    })
    return () => {
      gone = true
    }
  }, [left])
  return <p>{left > 0 ? t('triesAgain', { age: formatDuration(left, locale) }) : t('triesNow')}</p>
}
