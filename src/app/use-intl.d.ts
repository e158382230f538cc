import type { Locale } from '#src/contract/primitives.ts'
import type { Messages as Words } from './messages/zh.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Words
  }
}
