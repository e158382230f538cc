import type { Locale } from '#src/contract/primitives.ts'
import type { RoomMessages, Messages as Words } from './messages/load.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Words & RoomMessages
  }
}
