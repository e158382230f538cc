import { type ReactNode, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { FormCompleteness, FormCounts } from '#src/contract/figures/completeness.ts'
import { missingShareOf } from '#src/domain/duties/missing-share.ts'
import { areaOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { Teeth } from '#src/ui/figures/Teeth.tsx'
import type { Ground } from '#src/views/data/ground.ts'
import { wordsColumn } from '#src/views/data/table/columns.tsx'
import type { DataColumn } from '#src/views/data/table/data-column.ts'
import { TablePart } from '#src/views/data/table/TablePart.tsx'
import css from './forms.module.css'

interface MatrixTableProps extends Ground {
  forms: readonly FormCompleteness[]
  looks: ReactNode
}

interface MatrixRow {
  area: string
  byForm: ReadonlyMap<string, FormCounts>
}

/** Every area right inside by every form: reported of expected in teeth, hatched by what is overdue. */
export function MatrixTable({ forms, catalog, index, looks }: MatrixTableProps) {
  const t = useTranslations('duties')
  const d = useTranslations('data.forms')
  const locale = useLocale()
  const areaName = useAreaName()
  const set = useSetExploreSearch()
  const rows = useMemo(() => matrixRows(forms, index.rowOf), [forms, index])
  const columns = useMemo((): DataColumn<MatrixRow>[] => {
    const nameOf = (code: string) => {
      const known = areaOf(index, code)
      return known ? areaName(known) : code
    }
    return [
      wordsColumn('area', t('area'), ({ area }) => nameOf(area), '10rem'),
      ...forms.map(({ form, name }): DataColumn<MatrixRow> => {
        const of = ({ byForm }: MatrixRow) => byForm.get(form)
        const say = (row: MatrixRow) => {
          const { expected, reported, late, overdue, due } = of(row)!
          const counts = { expected, reported, late, overdue, due }
          return t('cell', { area: nameOf(row.area), form: name[locale], ...counts })
        }
        return {
          id: form,
          name: name[locale],
          width: '9rem',
          descendingFirst: true,
          cell: (row) => {
            const counts = of(row)
            return counts ? <MatrixCell counts={counts} words={say(row)} /> : '·'
          },
          plain: (row) => {
            const counts = of(row)
            return counts ? `${counts.reported}/${counts.expected}` : null
          },
          sortKey: (row) => of(row)?.overdue ?? null,
        }
      }),
    ]
  }, [forms, index, areaName, locale, t])
  return (
    <TablePart<MatrixRow>
      inner
      label={t('matrix')}
      file={t('matrix')}
      demonstration={catalog.demonstration}
      columns={columns}
      rows={rows}
      rowId={({ area }) => area}
      onSelect={(area) => set({ area })}
      choices={looks}
      empty={d('noAreas')}
    />
  )
}

function matrixRows(
  forms: readonly FormCompleteness[],
  rowOf: ReadonlyMap<string, number>,
): readonly MatrixRow[] {
  const found = new Map<string, Map<string, FormCounts>>()
  for (const { form, areas } of forms) {
    for (const { area, ...counts } of areas) {
      const own = found.get(area) ?? new Map<string, FormCounts>()
      found.set(area, own.set(form, counts))
    }
  }
  return [...found]
    .map(([area, byForm]) => ({ area, byForm }))
    .sort((a, b) => (rowOf.get(a.area) ?? 0) - (rowOf.get(b.area) ?? 0))
}

function MatrixCell({ counts, words }: { counts: FormCounts; words: string }) {
  const t = useTranslations('duties')
  const { expected, reported, late, overdue } = counts
  const share = missingShareOf(overdue, expected)
  return (
    <span className={css.cell} title={words}>
      <span>
        <Teeth reported={reported} expected={expected} />
      </span>
      <b className={overdue > 0 ? css.overdue : undefined}>
        {reported}/{expected}
      </b>
      {share !== null && <i className={`st-lacking-${share}`} />}
      {late > 0 && <small>{t('lateShort', { count: late })}</small>}
    </span>
  )
}
