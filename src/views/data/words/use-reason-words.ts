import { useTranslations } from 'use-intl'
import type { MappingReason } from '#src/contract/handing-in/imports.ts'

/** Why something was read as it was. */
export function useReasonWords(): (reason: MappingReason) => string {
  const t = useTranslations('data.reasons')
  return ({ code, found }) => t(code, { found })
}
