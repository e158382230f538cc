import { useQueries, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { Area } from '#src/contract/areas.ts'
import type { MeasureCompleteness } from '#src/contract/completeness.ts'
import { completenessQuery, dutiesQuery } from '#src/queries/completeness.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { byNeed, type FormCount, formIn, missingIn, sumOf } from '#src/views/wall/model/forms.ts'
import { rowsNamed } from '#src/views/wall/model/rows-named.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Bands } from '#src/views/wall/seams/Bands.tsx'
import { useParts } from '#src/views/wall/seams/use-parts.ts'
import { remPixels, useSeams } from '#src/views/wall/seams/use-seams.ts'
import { cutTable, cutTall } from './cut-table.ts'
import css from './stage.module.css'

const rowsShown = 22
const nothingDue: FormCount = { expected: 0, missing: 0, overdue: false }

/** Every form by area: how many reports are still missing, a tick where none is. */
export function FormsStage({ s }: { s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const inside = s.index.childrenOf.get(s.area.code) ?? []
  const whole = useQuery(completenessQuery(s.area.code, s.today))
  const duties = useQueries({ queries: inside.map((area) => dutiesQuery(area.code, s.today)) })
  const [parts, ref] = useParts()
  const { tall } = useSeams()
  const forms = [...(whole.data?.measures ?? [])].sort(byNeed)
  if (forms.length === 0) {
    return <p className={css.empty}>{t(whole.isError ? 'panelFailed' : 'panelWaits')}</p>
  }
  const inArea = (row: number, form: MeasureCompleteness) => {
    const answer = duties[row]?.data
    if (!answer) return undefined
    const duty = answer.measures.find(({ measure }) => measure === form.measure)
    return duty ? formIn(inside[row]!, form, duty, s.index) : nothingDue
  }
  const lackOf = (area: Area) => forms.reduce((sum, form) => sum + missingIn(area, form, s.index), 0)
  const { named, others } = rowsNamed(inside.map(lackOf), rowsShown)
  const lines = [
    ...named.map((row) => ({
      id: inside[row]!.code,
      name: shortName(areaName(inside[row]!)),
      of: [row],
      whole: false,
    })),
    ...(others.length > 0
      ? [{ id: 'others', name: t('othersWatched', { count: others.length }), of: others, whole: false }]
      : []),
    { id: s.area.code, name: t('all'), of: [], whole: true },
  ]
  const cut = parts && (tall ? cutTall : cutTable)(parts, forms.length, lines.length, remPixels())
  const places = cut?.places.map((place) => `${place}px`).join(' ')
  return (
    <section
      className={css.forms}
      aria-label={t('forms')}
      ref={ref}
      style={places ? { [tall ? 'gridTemplateRows' : 'gridTemplateColumns']: places } : undefined}
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
          {lines.map((line, at) => (
            <tr
              key={line.id}
              className={line.whole ? css.sum : undefined}
              style={cut ? { height: cut.rows[at]!.size, '--above': `${cut.rows[at]!.before}px` } : undefined}
            >
              <th scope="row">{line.name}</th>
              {forms.map((form) => (
                <FormCell
                  key={form.measure}
                  plain={line.whole}
                  form={
                    line.whole
                      ? { ...form, missing: form.missing.length }
                      : sumOf(line.of.map((row) => inArea(row, form)))
                  }
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Names forms={forms} most={Math.min(namedForms, cut?.lists ?? namedForms)} s={s} />
    </section>
  )
}

interface FormCellProps {
  /** Undefined: the answer is on its way, and a dot would say that nobody need report. */
  form: FormCount | undefined
  plain: boolean
}

function FormCell({ form, plain }: FormCellProps) {
  if (!form) return <td />
  if (form.expected === 0) return <td className={css.idle}>·</td>
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
const namedLines = 5

interface NamesProps {
  forms: readonly MeasureCompleteness[]
  /** Forms that have room. */
  most: number
  s: Situation
}

/** Who they are: of the forms that are overdue; while none is, of those that are furthest from whole. */
function Names({ forms, most, s }: NamesProps) {
  const t = useTranslations('wall')
  const open = forms.filter((form) => form.missing.length > 0)
  const overdue = open.filter((form) => form.overdue)
  const named = (overdue.length > 0 ? overdue : open).slice(0, most)
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
