import { useLocale, useTranslations } from 'use-intl'
import { unitWord } from '#src/domain/catalog/unit-word.ts'
import { total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { formatCompact, formatNumber } from '#src/domain/format.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Waiting } from './frame/Waiting.tsx'
import { LeadPanel } from './LeadPanel.tsx'
import css from './panels.module.css'

/** A ratio by the keys of its breakdown: each share with its numerator, and what all are shares of. */
export function SharesPanel({ measureId, s }: { measureId: string; s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const measure = measureOf(s.catalog, measureId)
  const quantity = measure && quantityOf(s.catalog, measure, s.sets)
  if (measure?.kind !== 'ratio' || !quantity) return <Waiting measureId={measureId} s={s} />
  const at = toDayNumber(s.today)
  const day = { from: at, to: at }
  const now = total(quantity, runOfArea(quantity.places, s.area), day)
  const breakdown = breakdownOf(s.catalog, measure)
  const standing = breakdown && breakdown.total !== 'sum' ? breakdown.total.key : null
  const lines = (breakdown?.keys ?? []).flatMap((key) => {
    const part = quantityOf(s.catalog, measure, s.sets, key.id)
    if (part?.key !== key.id) return []
    return [{ key, answer: total(part, runOfArea(part.places, s.area), day) }]
  })
  const format = figureFormat(measure, locale)
  const denominator = measureOf(s.catalog, measure.denominator)
  const of = now.denominator === undefined ? null : formatNumber(now.denominator, locale)
  return (
    <LeadPanel
      {...{ measure, s }}
      measureKey={null}
      value={now.value}
      state={now.state}
      moment="today"
      known={now}
      note={breakdown?.keys.find(({ id }) => id === standing)?.name[locale]}
    >
      <ul className={css.bars}>
        {lines.map(({ key, answer }, place) => (
          <li key={key.id}>
            <span>{key.name[locale]}</span>
            <i>
              <i
                style={{
                  width: `${(answer.value ?? 0) * 100}%`,
                  background: 'var(--reopen)',
                  opacity: 1 - 0.22 * (lines.length - 1 - place),
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
