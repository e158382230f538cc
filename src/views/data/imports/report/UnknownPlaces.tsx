import { useTranslations } from 'use-intl'
import { Button } from '#src/ui/controls/Button.tsx'
import { PopoverButton } from '#src/ui/overlay/PopoverButton.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import type { UnknownPlace } from '#src/views/data/imports/model/unknown-places.ts'
import type { Mapping } from '#src/views/data/imports/session/use-mapping.ts'
import { PlaceSearch } from './PlaceSearch.tsx'
import css from './report.module.css'

interface UnknownPlacesProps extends Ground {
  places: readonly UnknownPlace[]
  m: Mapping
}

const shown = 30
const offered = 3

/** Words of the file that are no known place: one press says which place is meant, for all of its rows. */
export function UnknownPlaces({ places, m, catalog, index }: UnknownPlacesProps) {
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
                  <PlaceSearch
                    catalog={catalog}
                    index={index}
                    mapping={m.mapping}
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
