import { type ReactNode, useEffect, useState } from 'react'
import { IntlProvider, useLocale, useMessages, useTimeZone } from 'use-intl'
import { loadRoomWords, type Messages, type Room, type RoomMessages } from '#src/app/messages/load.ts'
import type { Locale } from '#src/contract/primitives.ts'

interface Words {
  locale: Locale
  messages: Messages & Partial<RoomMessages>
}

interface RoomLanguageProps {
  /** The same list each time. */
  rooms: readonly Room[]
  /** They are asked for later than the screen is shown, which does not wait for them. */
  later?: boolean
  children: ReactNode
}

/** A screen with the words of its own rooms beside those of every screen. A change of language waits until both are there. */
export function RoomLanguage({ rooms, later = false, children }: RoomLanguageProps) {
  const locale = useLocale()
  const common = useMessages() as Messages
  const timeZone = useTimeZone()
  const [words, setWords] = useState<Words | null>(later ? { locale, messages: common } : null)
  const [fault, setFault] = useState<unknown>(null)
  useEffect(() => {
    let left = false
    Promise.all(rooms.map((room) => loadRoomWords(room, locale))).then(
      (own) => !left && setWords({ locale, messages: Object.assign({ ...common }, ...own) }),
      (failure: unknown) => !left && setFault(failure),
    )
    return () => {
      left = true
    }
  }, [rooms, locale, common])
  if (fault && !words) throw fault
  return (
    words && (
      <IntlProvider {...words} timeZone={timeZone}>
        {children}
      </IntlProvider>
    )
  )
}
