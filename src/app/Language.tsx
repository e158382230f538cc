import { type ReactNode, useEffect, useState } from 'react'
import { IntlProvider } from 'use-intl'
import { useAppearance } from '#src/state/use-appearance.ts'
import { loadWords, type Words } from './messages/load.ts'

/** Words, theme and the size of type follow the address. Until another language is there, the present one stays on screen. */
export function Language({ first, children }: { first: Words; children: ReactNode }) {
  const { lang, theme, seat } = useAppearance()
  const [words, setWords] = useState(first)
  useEffect(() => {
    let left = false
    void loadWords(lang).then((loaded) => {
      if (!left) setWords(loaded)
    })
    return () => {
      left = true
    }
  }, [lang])
  useEffect(() => {
    document.documentElement.lang = words.locale === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.dataset.theme = theme
    document.documentElement.dataset.seat = seat
  }, [words, theme, seat])
  return (
    <IntlProvider locale={words.locale} messages={words.messages} timeZone="Asia/Shanghai">
      {children}
    </IntlProvider>
  )
}
