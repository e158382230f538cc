import { useTranslations } from 'use-intl'
import { Chip } from '#src/ui/controls/Chip.tsx'
import type { Mapping } from '#src/views/data/imports/session/use-mapping.ts'
import css from './mapping.module.css'

interface PlaceCodesProps {
  codes: Record<string, string>
  nameOf: (place: string) => string
  m: Mapping
}

/** The file's own words for places, and what they stand for. */
export function PlaceCodes({ codes, nameOf, m }: PlaceCodesProps) {
  const t = useTranslations('data.fixed')
  const pairs = Object.entries(codes)
  if (pairs.length === 0) return null
  return (
    <>
      <h3>{t('codes')}</h3>
      <div className={css.row}>
        {pairs.map(([found, place]) => (
          <Chip
            key={found}
            label={found}
            value={nameOf(place)}
            remove={{
              label: t('dropCode', { found, place: nameOf(place) }),
              run: () => m.change({ type: 'place-code', found, place: null }),
            }}
          />
        ))}
      </div>
    </>
  )
}
