import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import type { Correction } from '#src/contract/figures/history.ts'
import { formatDay } from '#src/domain/format.ts'
import { areaOf } from '#src/situation/areas/area-index.ts'
import { usePlaceName } from '#src/situation/words/use-place-name.ts'
import { withoutData } from '#src/state/params/data-params.ts'
import { quietButton } from '#src/ui/controls/Button.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import { useMeasureName } from '#src/views/data/words/use-measure-name.ts'
import css from './corrections.module.css'

/** The ways from one correction to its number on the desk and to the batch that brought it. */
export function Chosen({ correction, catalog, index }: { correction: Correction } & Ground) {
  const t = useTranslations('data.corrections')
  const locale = useLocale()
  const measureName = useMeasureName(catalog)
  const nameOf = usePlaceName(index)
  const { measure, key, place, placeName, day, batch, reason } = correction
  const area = areaOf(index, place)
  return (
    <footer className={css.chosen}>
      <p>
        <b>{nameOf(place, placeName)}</b>
        {[
          measureName(measure, key),
          formatDay(day, locale, 'full', { year: true }),
          reason ?? t('noReason'),
        ].map((part) => ` · ${part}`)}
      </p>
      <Link
        to="/"
        className={quietButton}
        search={(params) => ({
          ...withoutData(params),
          measure,
          days: day,
          place,
          ...(area && { area: area.code }),
        })}
      >
        {t('openDesk')}
      </Link>
      <Link
        to="/data"
        className={quietButton}
        search={(params) => ({ ...withoutData(params), tab: 'batches', batch })}
      >
        {t('openBatch')}
      </Link>
    </footer>
  )
}
