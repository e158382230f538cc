import { useQueries, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { MeasureCompleteness } from '#src/contract/completeness.ts'
import { completenessQuery, dutiesQuery } from '#src/queries/completeness.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { byNeed, type FormCount, formIn } from '#src/views/wall/model/forms.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import css from './stage.module.css'

/** Every form by area: how many reports are still missing, a tick where none is. */
export function FormsStage({ s }: { s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const inside = s.index.childrenOf.get(s.area.code) ?? []
  const whole = useQuery(completenessQuery(s.area.code, s.today))
  const duties = useQueries({ queries: inside.map((area) => dutiesQuery(area.code, s.today)) })
  const forms = [...(whole.data?.measures ?? [])].sort(byNeed)
  if (forms.length === 0) {
    return <p className={css.empty}>{t(whole.isError ? 'panelFailed' : 'panelWaits')}</p>
  }
  const inArea = (row: number, form: MeasureCompleteness) => {
    const duty = duties[row]?.data?.measures.find(({ measure }) => measure === form.measure)
    return duty && formIn(inside[row]!, form, duty, s.index)
  }
  return (
    <section className={css.forms} aria-label={t('forms')}>
      <table>
        <thead>
          <tr>
            <th>{t('lackKey')}</th>
            {forms.map((form) => {
              const measure = measureOf(s.catalog, form.measure)
              return (
                <th key={form.measure} scope="col" data-late={form.overdue || undefined}>
                  {(measure?.short ?? measure?.name)?.[locale] ?? form.measure}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {inside.map((area, row) => (
            <tr key={area.code}>
              <th scope="row">{shortName(areaName(area))}</th>
              {forms.map((form) => (
                <FormCell key={form.measure} form={inArea(row, form)} />
              ))}
            </tr>
          ))}
          <tr className={css.sum}>
            <th scope="row">{t('all')}</th>
            {forms.map((form) => (
              <FormCell key={form.measure} form={{ ...form, missing: form.missing.length }} plain />
            ))}
          </tr>
        </tbody>
      </table>
      <Names forms={forms} s={s} />
    </section>
  )
}

function FormCell({ form, plain = false }: { form: FormCount | undefined; plain?: boolean }) {
  if (!form || form.expected === 0) return <td className={css.idle}>·</td>
  const { missing } = form
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

/** Who they are: of the forms that are overdue; while none is, of those that are furthest from whole. */
function Names({ forms, s }: { forms: readonly MeasureCompleteness[]; s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const open = forms.filter((form) => form.missing.length > 0)
  const overdue = open.filter((form) => form.overdue)
  const named = overdue.length > 0 ? overdue : open
  return (
    <div className={css.names}>
      {named.slice(0, namedForms).map((form) => {
        const measure = measureOf(s.catalog, form.measure)
        return (
          <section key={form.measure}>
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
      })}
      {open.length === 0 && <p className={css.empty}>{t('allIn')}</p>}
    </div>
  )
}
