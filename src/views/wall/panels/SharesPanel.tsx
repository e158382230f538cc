import { useLocale, useTranslations } from 'use-intl'
import { unitWord } from '#src/domain/catalog/unit-word.ts'
import { formatCompact, formatNumber } from '#src/domain/format.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { sharesOf } from '#src/views/wall/model/figures/shares.ts'
import { leadNumber } from '#src/views/wall/model/lead/lead-number.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Waiting } from './frame/Waiting.tsx'
import { LeadPanel } from './LeadPanel.tsx'
import css from './panels.module.css'

/** A ratio by the keys of its breakdown: each share with its numerator, and what all are shares of. */
export function SharesPanel({ measureId, s }: { measureId: string; s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const measure = measureOf(s.catalog, measureId)
  const lead = measure && leadNumber(measure, null, s)
  if (measure?.kind !== 'ratio' || !lead) return <Waiting measureId={measureId} s={s} />
  const { standing, keys } = sharesOf(measure, s)
  const format = figureFormat(measure, locale)
  const denominator = measureOf(s.catalog, measure.denominator)
  const of = lead.shown.denominator === undefined ? null : formatNumber(lead.shown.denominator, locale)
  return (
    <LeadPanel {...{ measure, s, lead }} measureKey={null} note={standing?.[locale]}>
      <ul className={css.bars}>
        {keys.map(({ id, name, answer }, place) => (
          <li key={id}>
            <span>{name[locale]}</span>
            <i>
              <i
                style={{
                  width: `${(answer.value ?? 0) * 100}%`,
                  background: 'var(--reopen)',
                  opacity: 1 - 0.22 * (keys.length - 1 - place),
                }}
              />
            </i>
            <span>
              <b>{format.cell(answer.value, answer.state)}</b>{' '}
              {answer.numerator !== undefined && formatCompact(answer.numerator, locale)}
            </span>
          </li>
        ))}
      </ul>
      {of !== null && denominator && (
        <p className={css.foot}>
          <span>
            {t('denominator', {
              measure: denominator.name[locale],
              value: of,
              unit: unitWord(denominator.unit, locale, of),
            })}
          </span>
        </p>
      )}
    </LeadPanel>
  )
}
