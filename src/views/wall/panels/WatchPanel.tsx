import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type Cube, total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { completenessQuery } from '#src/queries/figures/completeness.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { rowsNamed } from '#src/views/wall/model/figures/rows-named.ts'
import { watchOf } from '#src/views/wall/model/figures/watch.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { useSeams } from '#src/views/wall/seams/use-seams.ts'
import type { AgeProps } from './frame/Age.tsx'
import { Panel } from './frame/Panel.tsx'
import { useFitting } from './frame/use-fitting.ts'
import { Waiting } from './frame/Waiting.tsx'
import css from './panels.module.css'
import { WatchTable } from './WatchTable.tsx'

const rowsBeside = 13
const rowsAlone = 30
/** So few that each has room for what has raised alarms in it. */
const rowsRoomy = 16
/** The least height of a row where a seam bounds the panel. */
const rowRem = 1.375

/** Choices of a split kind by area: how many stand there, where some are silent how many speak, and how many have raised alarms. */
export function WatchPanel({ siteKind, s }: { siteKind: string; s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const kind = s.catalog.kinds.find((one) => one.id === siteKind)
  const { level, narrow } = useSeams()
  const isCut = level.length > 0 || narrow
  const [fitting, room] = useFitting(rowRem)
  const reply = useQuery(completenessQuery(s.area.code, s.today, useAsOf()))
  const known = reply.data?.silent
  const counted = s.sets.get(kind?.alarms ?? '')
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const watch = useMemo(
    () => (kind && known ? watchOf(kind, s, known) : null),
    [kind, known, s.catalog, s.index, s.area, s.sites, s.today, counted, counted?.version],
  )
  if (!kind || !watch) {
    const measure = kind?.alarms ?? kind?.measures[0] ?? ''
    return <Waiting measureId={measure} s={s} fault={reply.error} />
  }
  const { layers, rows, countIn } = watch
  const alone = [s.scene.left, s.scene.right].some(
    ([panel, ...more]) => panel?.kind === 'watch' && panel.site === siteKind && more.length === 0,
  )
  const every = layers.map((_, column) => column)
  // A narrow screen has no room for a column a choice: they stand above the areas.
  const choices = narrow ? layers : []
  const framing = choices.length + (narrow ? 1 : 2)
  const whole = rows.length - 1
  const { named, others } = rowsNamed(
    rows.slice(0, -1).map((_, row) => countIn([row], every).silent),
    Math.min(alone ? rowsAlone : rowsBeside, isCut ? Math.max(1, fitting - framing) : rowsAlone),
  )
  const columns = narrow ? [every] : every.map((column) => [column])
  const cellsOf = (ofRows: readonly number[]) => columns.map((column) => countIn(ofRows, column))
  const lines = [
    ...choices.map((layer, column) => ({
      id: layer.id,
      name: layer.name[locale],
      mark: layer.mark,
      cells: [countIn([whole], [column])],
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
    { id: s.area.code, name: t('all'), cells: cellsOf([whole]), whole: true },
  ]
  return (
    <Panel
      title={t('watch', { kind: kind.name[locale] })}
      unrenewed={reply.error && reply.dataUpdatedAt}
      note={t('watched', { ...countIn([whole], every) })}
      age={ageOf(counted?.total, s)}
      grow={isCut}
    >
      <div className={isCut ? css.room : css.table} ref={isCut ? room : undefined}>
        <WatchTable
          heads={narrow ? [] : layers}
          lines={lines}
          showsAlarms={alone && !isCut && lines.length <= rowsRoomy}
        />
      </div>
    </Panel>
  )
}

/** When alarms were last counted; null where nobody counts them. */
function ageOf(cube: Cube | undefined, { area, today }: Situation): AgeProps | null {
  if (!cube) return null
  const day = toDayNumber(today)
  const { reportedAt } = total(cube, runOfArea(cube.places, area), { from: day, to: day })
  return { reportedAt }
}
