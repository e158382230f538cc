import { useQueries } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { MeasureCompleteness } from '#src/contract/completeness.ts'
import { completenessQuery } from '#src/queries/completeness.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Bands } from '#src/views/wall/seams/Bands.tsx'
import { useParts } from '#src/views/wall/seams/use-parts.ts'
import { remPixels } from '#src/views/wall/seams/use-seams.ts'
import { cutTable } from './cut-table.ts'
import css from './stage.module.css'

/** Every form by area: how many reports are still missing, a tick where none is. */
export function FormsStage({ s }: { s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const rows = [...(s.index.childrenOf.get(s.area.code) ?? []), s.area]
  const answers = useQueries({ queries: rows.map((area) => completenessQuery(area.code, s.today)) })
  const [parts, ref] = useParts()
  const whole = answers.at(-1)?.data?.measures ?? []
  const forms = [...whole].sort(byNeed)
  const failed = answers.some((answer) => answer.isError && !answer.data)
  if (forms.length === 0) {
    return <p className={css.empty}>{failed ? t('panelFailed') : t('panelWaits')}</p>
  }
  const cut = parts && cutTable(parts, forms.length, rows.length, remPixels())
  return (
    <section
      className={css.forms}
      aria-label={t('forms')}
      ref={ref}
      style={cut ? { gridTemplateColumns: cut.places.map((place) => `${place}px`).join(' ') } : undefined}
    >
      <table>
        {cut && (
          <colgroup>
            <col />
            {forms.map(({ measure }, at) => (
              <col key={measure} style={{ width: cut.columns[at]!.size }} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr style={cut ? { height: cut.head } : undefined}>
            <th>{t('lackKey')}</th>
            {forms.map((form, at) => {
              const measure = measureOf(s.catalog, form.measure)
              return (
                <th
                  key={form.measure}
                  scope="col"
                  style={cut ? { paddingLeft: cut.columns[at]!.before || undefined } : undefined}
                  data-late={form.overdue || undefined}
                >
                  {(measure?.short ?? measure?.name)?.[locale] ?? form.measure}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((area, row) => (
            <tr
              key={area.code}
              className={area === s.area ? css.sum : undefined}
              style={
                cut ? { height: cut.rows[row]!.size, '--above': `${cut.rows[row]!.before}px` } : undefined
              }
            >
              <th scope="row">{area === s.area ? t('all') : shortName(areaName(area))}</th>
              {forms.map(({ measure }) => (
                <FormCell
                  key={measure}
                  plain={area === s.area}
                  waits={!answers[row]?.data}
                  form={answers[row]?.data?.measures.find((one) => one.measure === measure)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Names forms={forms} s={s} />
    </section>
  )
}

interface FormCellProps {
  form: MeasureCompleteness | undefined
  plain: boolean
  /** The area's answer is on its way: a dot would say that nobody need report. */
  waits: boolean
}

function FormCell({ form, plain, waits }: FormCellProps) {
  if (waits) return <td />
  if (!form || form.expected === 0) return <td className={css.idle}>·</td>
  const missing = form.expected - form.reported
  if (missing === 0) {
    return (
      <td className={css.done}>
        <Icon name="ok" size={0.9375} />
      </td>
    )
  }
  return (
    <td data-late={form.overdue || undefined}>
      {form.overdue && !plain && <Icon name="warning" size={0.9375} />} {missing}
      <small>/{form.expected}</small>
    </td>
  )
}

const namedForms = 5
const namedPlaces = 36
const namedLines = 5

/** Who they are: of the forms that are overdue; while none is, of those that are furthest from whole. */
function Names({ forms, s }: { forms: readonly MeasureCompleteness[]; s: Situation }) {
  const t = useTranslations('wall')
  const open = forms.filter((form) => form.missing.length > 0)
  const overdue = open.filter((form) => form.overdue)
  const named = (overdue.length > 0 ? overdue : open).slice(0, namedForms)
  if (open.length === 0) return <p className={css.empty}>{t('allIn')}</p>
  const things = named.map((form) => ({
    key: form.measure,
    need: 3 + 1.5 * Math.min(namedLines, Math.ceil(form.missing.length / 7)),
    body: <Named form={form} s={s} />,
  }))
  return <Bands className={css.names} band={css.named} things={things} />
}

function Named({ form, s }: { form: MeasureCompleteness; s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const measure = measureOf(s.catalog, form.measure)
  return (
    <section>
      <h3>
        <Icon name={form.overdue ? 'warning' : 'notice'} size={1} />
        {(measure?.short ?? measure?.name)?.[locale] ?? form.measure}
        <em data-late={form.overdue || undefined}>{t('lacks', { count: form.missing.length })}</em>
      </h3>
      <p>
        {form.missing
          .slice(0, namedPlaces)
          .map(({ name }) => shortName(name))
          .join(locale === 'zh' ? '、' : ', ')}
      </p>
    </section>
  )
}

function byNeed(a: MeasureCompleteness, b: MeasureCompleteness): number {
  return Number(b.overdue) - Number(a.overdue) || b.missing.length - a.missing.length
}
