import { useTranslations } from 'use-intl'
import { type AreaIndex, lineageOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useAreaSearch } from '#src/state/finding/use-area-search.ts'
import { SearchBox } from '#src/ui/search/SearchBox.tsx'

interface AreaSearchProps {
  index: AreaIndex
  onChoose: (code: string) => void
  /** Pressed anywhere, it brings the reader here. */
  shortcut?: string
}

/** Finds an area by name, spoken alias, pinyin or code. */
export function AreaSearch({ index, onChoose, shortcut }: AreaSearchProps) {
  const t = useTranslations('filters')
  const areaName = useAreaName()
  const { search, prepare } = useAreaSearch(index.areas)
  return (
    <SearchBox
      label={t('searchLabel')}
      placeholder={t('searchAreas')}
      {...(shortcut !== undefined && { shortcut })}
      onFocus={prepare}
      onChoose={onChoose}
      search={(text) =>
        search(text).map(({ area, marks, by }) => ({
          id: area.code,
          name: area.name,
          marks,
          note: [by, ...lineageOf(index, area.code).slice(-3, -1).map(areaName)].filter(Boolean).join(' · '),
        }))
      }
      words={{
        results: (count) => t('searchResults', { count }),
        none: (text) => t('searchNone', { text }),
        clear: t('clearSearch'),
      }}
    />
  )
}
