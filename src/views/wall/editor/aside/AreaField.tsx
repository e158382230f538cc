import { useTranslations } from 'use-intl'
import { type AreaIndex, areaOf, lineageOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useAreaSearch } from '#src/state/finding/use-area-search.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { SearchBox } from '#src/ui/search/SearchBox.tsx'
import css from './aside.module.css'

interface AreaFieldProps {
  index: AreaIndex
  /** Null: the catalogue's home. */
  value: string | null
  onChange: (code: string | null) => void
  fault: string | null
}

export function AreaField({ index, value, onChange, fault }: AreaFieldProps) {
  const t = useTranslations('scenes')
  const f = useTranslations('filters')
  const areaName = useAreaName()
  const { search, prepare } = useAreaSearch(index.areas)
  const area = areaOf(index, value)
  const named = area ? lineageOf(index, area.code).slice(-2).map(areaName).join(' · ') : value
  return (
    <div className={css.area}>
      <span>{t('area')}</span>
      <p>
        <b>{named ?? t('homeArea')}</b>
        {value !== null && (
          <Button quiet onPress={() => onChange(null)}>
            {t('useHome')}
          </Button>
        )}
      </p>
      {fault && <p role="alert">{fault}</p>}
      <SearchBox
        label={f('searchLabel')}
        placeholder={f('searchAreas')}
        onFocus={prepare}
        onChoose={onChange}
        search={(text) =>
          search(text).map(({ area: { code, name }, marks, by }) => ({
            id: code,
            name,
            marks,
            note: [by, ...lineageOf(index, code).slice(-3, -1).map(areaName)].filter(Boolean).join(' · '),
          }))
        }
        words={{
          results: (count) => f('searchResults', { count }),
          none: (text) => f('searchNone', { text }),
          clear: f('clearSearch'),
        }}
      />
    </div>
  )
}
