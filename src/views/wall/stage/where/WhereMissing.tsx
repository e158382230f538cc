import { useTranslations } from 'use-intl'
import type { FormCompleteness, SilentSite } from '#src/contract/figures/completeness.ts'
import type { Site } from '#src/contract/sites.ts'
import { missingShares } from '#src/domain/duties/missing-share.ts'
import { AreaPicture } from '#src/map/AreaPicture.tsx'
import type { AreaFigures } from '#src/map/types.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { levelDrawn } from '#src/views/wall/stage/level-drawn.ts'
import { useLeaders } from './use-leaders.ts'
import { useWorstPlaces } from './use-worst-places.ts'
import css from './where.module.css'

interface WhereMissingProps {
  forms: readonly FormCompleteness[]
  silent: readonly SilentSite[]
  /** The silent posts. */
  rings: readonly Site[]
  figures: AreaFigures
  s: Situation
}

/** A picture of where reports are overdue and posts silent; a leader and words at the worst of them. */
export function WhereMissing({ forms, silent, rings, figures, s }: WhereMissingProps) {
  const d = useTranslations('duties')
  const worst = useWorstPlaces(forms, silent, s)
  const [leaders, ref] = useLeaders()
  const drawn = new Set(rings.map(({ id }) => id))
  const areas = worst.flatMap(({ place, lon, lat }) => (drawn.has(place) ? [] : [{ id: place, lon, lat }]))
  return (
    <figure className={css.where}>
      <div className={css.picture} ref={ref}>
        <div>
          <AreaPicture
            areas={s.index.areas}
            outlines={s.outlines}
            area={s.area}
            level={levelDrawn(s)}
            figures={figures}
            rings={[...rings, ...areas]}
          />
        </div>
        <ul>
          {worst.map(({ place, level, title, detail }) => (
            <li key={place} data-word={place} data-level={level}>
              <Icon name={level} size={1.125} />
              <b>{title}</b>
              <span>{detail}</span>
            </li>
          ))}
        </ul>
        <svg className={css.leaders} aria-hidden="true">
          {leaders.map(({ place, path }) => (
            <path key={place} d={path} />
          ))}
        </svg>
      </div>
      <figcaption>
        {missingShares.map((share) => (
          <span key={share}>
            <i className={`st-lacking-${share}`} /> {d('overlayShare', { share })}
          </span>
        ))}
        <span>
          <i className={css.ring} /> {d('silent')} {rings.length}
        </span>
      </figcaption>
    </figure>
  )
}
