import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { DutyCounts, FormCompleteness } from '#src/contract/figures/completeness.ts'
import { completenessQuery } from '#src/queries/figures/completeness.ts'
import { byNeed, missingCount } from '#src/situation/duties/by-need.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { formColumns } from '#src/views/wall/model/figures/form-columns.ts'
import { rowsNamed } from '#src/views/wall/model/figures/rows-named.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { NotRenewed } from '#src/views/wall/panels/frame/NotRenewed.tsx'
import { useUnrenewed } from '#src/views/wall/panels/frame/unrenewed.ts'
import { useParts } from '#src/views/wall/seams/use-parts.ts'
import { remPixels, useIsUpright, useSeams } from '#src/views/wall/seams/use-seams.ts'
import { cutTable, cutTall } from './cut-table.ts'
import css from './forms.module.css'
import { MissingNames } from './MissingNames.tsx'

const rowsShown = 22
/** So many columns of words an upright wall has room for. */
const uprightForms = 7

/** Every form by area: how many reports are still missing and how many came late; a tick where all are in; and who they are, which may follow. */
export function FormsStage({ s, namesToo }: { s: Situation; namesToo: boolean }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const inside = s.index.childrenOf.get(s.area.code) ?? []
  const whole = useQuery(completenessQuery(s.area.code, s.today, useAsOf()))
  const unrenewed = useUnrenewed(whole.error && whole.dataUpdatedAt)
  const [parts, ref] = useParts()
  const { tall, narrow } = useSeams()
  const isUpright = useIsUpright()
  const forms = [...(whole.data?.forms ?? [])].sort(byNeed)
  if (forms.length === 0) {
    const words = whole.data ? 'allIn' : whole.isError ? 'panelFailed' : 'panelWaits'
    return <p className={css.empty}>{t(words)}</p>
  }
  const countsIn = (area: string, form: FormCompleteness) => form.areas.find((one) => one.area === area)
  const lackIn = (area: string) =>
    forms.reduce((sum, form) => sum + missingCount(countsIn(area, form) ?? nothing), 0)
  const { named, others } = rowsNamed(
    inside.map(({ code }) => lackIn(code)),
    rowsShown,
  )
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
  const cut =
    parts &&
    (tall
      ? cutTall(parts, forms.length, lines.length, remPixels(), narrow)
      : cutTable(parts, forms.length, lines.length, remPixels()))
  const columns = formColumns(forms, cut?.columns.length ?? (isUpright ? uprightForms : forms.length))
  const places = cut?.places.map((place) => `${place}px`).join(' ')
  return (
    <section
      className={css.forms}
      aria-label={t('forms')}
      ref={ref}
      data-cut={cut ? '' : undefined}
      style={
        cut
          ? {
              [tall ? 'gridTemplateRows' : 'gridTemplateColumns']: places,
              ...(cut.lines !== null && { '--lines': cut.lines }),
            }
          : undefined
      }
    >
      <table>
        {cut && (
          <colgroup>
            <col style={{ width: cut.first }} />
            {columns.map(({ id }, at) => (
              <col key={id} style={{ width: cut.columns[at]!.size }} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr style={cut ? { height: cut.head } : undefined}>
            <th>{unrenewed === null ? t('lackKey') : <NotRenewed at={unrenewed} />}</th>
            {columns.map(({ id, of }, at) => (
              <th
                key={id}
                scope="col"
                style={cut ? { paddingLeft: cut.columns[at]!.before || undefined } : undefined}
                data-late={of.some(({ overdue }) => overdue > 0) || undefined}
              >
                {of.length === 1 ? of[0]!.name[locale] : t('otherForms', { count: of.length })}
              </th>
            ))}
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
              {columns.map(({ id, of }) => (
                <FormCell
                  key={id}
                  plain={line.whole}
                  saysLate={!isUpright || (line.whole && !cut)}
                  counts={sumOf(
                    of.flatMap((form): (Counts | undefined)[] =>
                      line.whole ? [form] : line.of.map((row) => countsIn(inside[row]!.code, form)),
                    ),
                  )}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {namesToo && (
        <MissingNames
          forms={forms}
          silent={whole.data?.silent ?? []}
          most={cut?.lists ?? Number.POSITIVE_INFINITY}
          s={s}
        />
      )}
    </section>
  )
}

type Counts = Pick<DutyCounts, 'expected' | 'late' | 'due' | 'overdue'>
const nothing: Counts = { expected: 0, late: 0, due: 0, overdue: 0 }

function sumOf(all: readonly (Counts | undefined)[]): Counts {
  return all.reduce<Counts>(
    (sum, one = nothing) => ({
      expected: sum.expected + one.expected,
      late: sum.late + one.late,
      due: sum.due + one.due,
      overdue: sum.overdue + one.overdue,
    }),
    nothing,
  )
}

interface FormCellProps {
  counts: Counts
  /** Without a sign of its own. */
  plain: boolean
  /** There is a line for how many came late. */
  saysLate: boolean
}

function FormCell({ counts, plain, saysLate }: FormCellProps) {
  const d = useTranslations('duties')
  const { expected, late, overdue } = counts
  if (expected === 0) return <td className={css.idle}>·</td>
  const missing = missingCount(counts)
  const lateWords = saysLate && late > 0 && <i className={css.lateness}>{d('lateShort', { count: late })}</i>
  if (missing === 0) {
    return (
      <td className={css.done}>
        <Icon name="ok" size={0.9375} />
        {lateWords}
      </td>
    )
  }
  return (
    <td data-late={overdue > 0 || undefined}>
      {overdue > 0 && !plain && <Icon name="warning" size={0.9375} />} {missing}
      <small>/{expected}</small>
      {lateWords}
    </td>
  )
}
