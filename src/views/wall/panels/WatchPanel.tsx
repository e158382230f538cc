import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Mark } from '#src/map/marks/Mark.tsx'
import { layerMatrix, silentAmong } from '#src/situation/sites/silence.ts'
import { layersOf } from '#src/situation/sites/site-layers.ts'
import { useSilent } from '#src/situation/sites/use-alarms.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import { rowsNamed } from '#src/views/wall/model/figures/rows-named.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { useSeams } from '#src/views/wall/seams/use-seams.ts'
import { Panel } from './Panel.tsx'
import css from './panels.module.css'
import { useFitting } from './use-fitting.ts'
import { Waiting } from './Waiting.tsx'

const rowsBeside = 13
const rowsAlone = 30
/** The least height of a row where a seam bounds the panel, and the rows that are always there: head and sum. */
const rowRem = 1.375
const framing = 2

/** Choices of a split kind by area: how many stand there, and where some are silent how many speak. */
export function WatchPanel({ siteKind, s }: { siteKind: string; s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const { catalog, index, area, sites } = s
  const kind = catalog.kinds.find((one) => one.id === siteKind)
  const measureId = kind?.measures[0] ?? ''
  const isCut = useSeams().level.length > 0
  const [fitting, room] = useFitting(rowRem)
  const known = useSilent(area.code, s.today)
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
  if (!kind || !counts || !silent) return <Waiting measureId={measureId} s={s} />
  const layers = layersOf(catalog).filter((layer) => layer.kind === kind.id)
  const sum = (numbers: readonly number[] | undefined) => (numbers ?? []).reduce((all, one) => all + one, 0)
  const alone = [s.scene.left, s.scene.right].some(
    ([panel, ...more]) => panel?.kind === 'watch' && panel.site === siteKind && more.length === 0,
  )
  const { named, others } = rowsNamed(
    (inside ?? []).map((_, row) => sum(silent[row])),
    Math.min(alone ? rowsAlone : rowsBeside, isCut ? Math.max(1, fitting - framing) : rowsAlone),
  )
  const lines = [
    ...named.map((row) => ({
      id: rows[row]!.code,
      name: shortName(areaName(rows[row]!)),
      of: [row],
      whole: false,
    })),
    ...(others.length > 0
      ? [{ id: 'others', name: t('othersWatched', { count: others.length }), of: others, whole: false }]
      : []),
    { id: area.code, name: t('all'), of: [rows.length - 1], whole: true },
  ]
  return (
    <Panel
      title={t('watch', { kind: kind.name[locale] })}
      note={t('watched', { silent: sum(silent.at(-1)), count: sum(counts.at(-1)) })}
      grow={isCut}
    >
      <div className={isCut ? css.room : css.table} ref={isCut ? room : undefined}>
        <table className={css.matrix}>
          <thead>
            <tr>
              <th />
              {layers.map((layer) => (
                <th key={layer.id} scope="col">
                  <Mark shape={layer.mark} size="1rem" />
                  <span>{layer.name[locale]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, name, of, whole }) => (
              <tr key={id} className={whole ? css.sum : undefined}>
                <th scope="row">{name}</th>
                {layers.map((layer, column) => (
                  <WatchCell
                    key={layer.id}
                    count={sum(of.map((row) => counts[row]![column]!))}
                    silent={sum(of.map((row) => silent[row]![column]!))}
                    plain={whole}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

function WatchCell({ count, silent, plain }: { count: number; silent: number; plain: boolean }) {
  if (silent === 0) return <td>{count}</td>
  return (
    <td className={css.warn}>
      {!plain && <Icon name="warning" size={0.8125} />} {count - silent}/{count}
    </td>
  )
}
