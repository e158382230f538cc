import { useLocale, useTranslations } from 'use-intl'
import type { ImportReply } from '#src/contract/handing-in/imports.ts'
import { formatBytes } from '#src/domain/format.ts'

/** How a file was read: size, format, encoding, separator, rows. */
export function useFileWords(): (reply: Pick<ImportReply, 'file' | 'progress'>) => string[] {
  const t = useTranslations('data.file')
  const locale = useLocale()
  return ({ file, progress }) => {
    const separator = file.delimiter === null ? null : separators[file.delimiter]
    return [
      formatBytes(file.bytes, locale),
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
