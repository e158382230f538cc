import type { Locale } from '#src/contract/primitives.ts'
import { type Messages, zh } from './zh.ts'

export interface Words {
  locale: Locale
  messages: Messages
}

/** Chinese comes with the program; English only to those who ask. */
export async function loadWords(locale: Locale): Promise<Words> {
  if (locale === 'zh') return { locale, messages: zh }
  const { en } = await import('./en.ts')
  return { locale, messages: en }
}
