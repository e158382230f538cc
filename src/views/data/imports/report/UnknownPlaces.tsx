import { useTranslations } from 'use-intl'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { Button } from '#src/ui/controls/Button.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import { AreaSearch } from '#src/views/AreaSearch.tsx'
import type { UnknownPlace } from '#src/views/data/imports/model/unknown-places.ts'
import type { Mapping } from '#src/views/data/imports/session/use-mapping.ts'
import css from './report.module.css'

interface UnknownPlacesProps {
  places: readonly UnknownPlace[]
  m: Mapping
  index: AreaIndex
}

const shown = 30
const offered = 3

/** Words of the file that are no known place: one press says which place is meant, for all of its rows. */
export function UnknownPlaces({ places, m, index }: UnknownPlacesProps) {
  const t = useTranslations('data.report')
  if (places.length === 0) return null
  return (
    <section className={css.unknown} aria-label={t('unknownTitle')}>
      <ul>
        {places.slice(0, shown).map(({ found, rows, candidates }) => (
          <li key={found}>
            <span>{t('unknown', { found, count: rows })}</span>
            {candidates.slice(0, offered).map(({ id, name, within }) => (
              <Button
                key={id}
                disabled={m.busy}
                aria-label={t('pick', { found, place: name, within })}
                onPress={() => m.change({ type: 'place-code', found, place: id })}
              >
                {name} <small>{within}</small>
              </Button>
            ))}
            <PopoverButton
              label={t('otherOf', { found })}
              button={<span className={css.other}>{t('other')}</span>}
            >
              {(close) => (
                <div className={css.search}>
                  <h3>{t('otherOf', { found })}</h3>
                  <AreaSearch
                    index={index}
                    onChoose={(place) => {
                      close()
                      m.change({ type: 'place-code', found, place })
                    }}
                  />
                </div>
              )}
            </PopoverButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
