import { useLocale, useTranslations } from 'use-intl'
import { formatNumber } from '#src/domain/format.ts'
import { commitParts } from '#src/views/data/imports/model/commit-parts.ts'

/** 1,204 条，更正 12 条: what a commit does; empty where it changes nothing. */
export function useCommitWords(): (counts: Parameters<typeof commitParts>[0]) => string {
  const t = useTranslations('data.commit')
  const locale = useLocale()
  return (counts) =>
    commitParts(counts)
      .map(({ part, count }) => t(part, { count: formatNumber(count, locale) }))
      .join(t('join'))
}
