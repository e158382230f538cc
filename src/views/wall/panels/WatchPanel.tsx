import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { completenessQuery } from '#src/queries/figures/completeness.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { layerMatrix, silentAmong } from '#src/situation/sites/silence.ts'
import { layersOf } from '#src/situation/sites/site-layers.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { rowsNamed } from '#src/views/wall/model/figures/rows-named.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { useSeams } from '#src/views/wall/seams/use-seams.ts'
import { Panel } from './frame/Panel.tsx'
import { useFitting } from './frame/use-fitting.ts'
import { Waiting } from './frame/Waiting.tsx'
import css from './panels.module.css'
import { WatchTable } from './WatchTable.tsx'

const rowsBeside = 13
const rowsAlone = 30
/** The least height of a row where a seam bounds the panel. */
const rowRem = 1.375

/** Choices of a split kind by area: how many stand there, and where some are silent how many speak. */
export function WatchPanel({ siteKind, s }: { siteKind: string; s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const { catalog, index, area, sites } = s
  const kind = catalog.kinds.find((one) => one.id === siteKind)
  const measureId = kind?.measures[0] ?? ''
  const { level, narrow } = useSeams()
  const isCut = level.length > 0 || narrow
  const [fitting, room] = useFitting(rowRem)
  const reply = useQuery(completenessQuery(area.code, s.today, useAsOf()))
  const known = reply.data?.silent
  const inside = index.childrenOf.get(area.code)
  const rows = useMemo(() => [...(inside ?? []), area], [inside, area])
  const paths = useMemo(() => rows.map(({ path }) => path), [rows])
  const counts = useMemo(
    () => (kind ? layerMatrix(catalog, kind, sites, paths) : null),
    [catalog, kind, sites, paths],
  )
  const silent = useMemo(
    () => (kind && known ? layerMatrix(catalog, kind, silentAmong(sites, known), paths) : null),
    [catalog, kind, sites, paths, known],
  )
  if (!kind || !counts || !silent) return <Waiting measureId={measureId} s={s} fault={reply.error} />
  const layers = layersOf(catalog).filter((layer) => layer.kind === kind.id)
  const sum = (numbers: readonly number[] | undefined) => (numbers ?? []).reduce((all, one) => all + one, 0)
  const alone = [s.scene.left, s.scene.right].some(
    ([panel, ...more]) => panel?.kind === 'watch' && panel.site === siteKind && more.length === 0,
  )
  // A narrow screen has no room for a column a choice: they stand above the areas.
  const choices = narrow ? layers : []
  const framing = choices.length + (narrow ? 1 : 2)
  const { named, others } = rowsNamed(
    (inside ?? []).map((_, row) => sum(silent[row])),
    Math.min(alone ? rowsAlone : rowsBeside, isCut ? Math.max(1, fitting - framing) : rowsAlone),
  )
  const whole = rows.length - 1
  const every = layers.map((_, column) => column)
  const columns = narrow ? [every] : every.map((column) => [column])
  const cellOf = (ofRows: readonly number[], ofColumns: readonly number[]) => {
    const countIn = (matrix: readonly (readonly number[])[]) =>
      sum(ofRows.flatMap((row) => ofColumns.map((column) => matrix[row]![column]!)))
    return { count: countIn(counts), silent: countIn(silent) }
  }
  const cellsOf = (ofRows: readonly number[]) => columns.map((column) => cellOf(ofRows, column))
  const lines = [
    ...choices.map((layer, column) => ({
      id: layer.id,
      name: layer.name[locale],
      mark: layer.mark,
      cells: [cellOf([whole], [column])],
      whole: false,
    })),
    ...named.map((row) => ({
      id: rows[row]!.code,
      name: shortName(areaName(rows[row]!)),
      cells: cellsOf([row]),
      whole: false,
    })),
    ...(others.length > 0
      ? [
          {
            id: 'others',
            name: t('othersWatched', { count: others.length }),
            cells: cellsOf(others),
            whole: false,
          },
        ]
      : []),
    { id: area.code, name: t('all'), cells: cellsOf([whole]), whole: true },
  ]
  return (
    <Panel
      title={t('watch', { kind: kind.name[locale] })}
      unrenewed={reply.error && reply.dataUpdatedAt}
      note={t('watched', { silent: sum(silent.at(-1)), count: sum(counts.at(-1)) })}
      grow={isCut}
    >
      <div className={isCut ? css.room : css.table} ref={isCut ? room : undefined}>
        <WatchTable heads={narrow ? [] : layers} lines={lines} />
      </div>
    </Panel>
  )
}
