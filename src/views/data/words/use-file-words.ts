import { useLocale, useTranslations } from 'use-intl'
import type { ImportReply } from '#src/contract/imports.ts'
import { formatNumber } from '#src/domain/format.ts'

/** How a file was read: size, format, encoding, separator, rows. */
export function useFileWords(): (reply: Pick<ImportReply, 'file' | 'progress'>) => string[] {
  const t = useTranslations('data.file')
  const locale = useLocale()
  return ({ file, progress }) => {
    const separator = file.delimiter === null ? null : separators[file.delimiter]
    return [
      bytesText(file.bytes, locale),
      file.format?.toUpperCase(),
      file.encoding && t('encoding', { encoding: file.encoding.toUpperCase() }),
      separator && t('delimiter', { delimiter: t(separator) }),
      progress.rows > 0 && t('rows', { count: progress.rows }),
    ].filter((part) => typeof part === 'string')
  }
}

const separators: Record<string, 'comma' | 'semicolon' | 'tab' | undefined> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
}

/** 512 B, 18.4 KB, 3.2 MB: thousands, as file managers count. */
function bytesText(bytes: number, locale: 'zh' | 'en'): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1e6) return `${formatNumber(bytes / 1000, locale, 1)} KB`
  return `${formatNumber(bytes / 1e6, locale, 1)} MB`
}
