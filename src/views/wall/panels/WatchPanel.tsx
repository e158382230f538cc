import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { toDayNumber } from '#src/domain/days.ts'
import { Mark } from '#src/map/marks/Mark.tsx'
import { type Watch, watchMatrix } from '#src/situation/sites/silence.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { Panel } from './Panel.tsx'
import css from './panels.module.css'
import { Waiting } from './Waiting.tsx'

/** Choices of a split kind by area: how many stand there, and where some are silent how many speak. */
export function WatchPanel({ siteKind, s }: { siteKind: string; s: Situation }) {
  const t = useTranslations('wall')
  const locale = useLocale()
  const areaName = useAreaName()
  const { catalog, index, area, sites } = s
  const kind = catalog.kinds.find((one) => one.id === siteKind)
  const measureId = kind?.measures[0] ?? ''
  const set = s.sets.get(measureId)
  const today = toDayNumber(s.today)
  const inside = index.childrenOf.get(area.code) ?? [area]
  const version = set?.version
  // biome-ignore lint/correctness/useExhaustiveDependencies: cubes are patched in place; the version says when
  const matrix = useMemo(
    () =>
      kind && set
        ? watchMatrix(
            catalog,
            kind,
            sites,
            [...inside, area].map(({ path }) => path),
            set,
            today,
          )
        : null,
    [catalog, kind, sites, inside, area, set, version, today],
  )
  if (!kind || !matrix) return <Waiting measureId={measureId} s={s} />
  const whole = matrix.cells.at(-1) ?? []
  const silent = whole.reduce((sum, cell) => sum + cell.silent, 0)
  const count = whole.reduce((sum, cell) => sum + cell.count, 0)
  return (
    <Panel title={t('watch', { kind: kind.name[locale] })} note={t('watched', { silent, count })}>
      <table className={css.matrix}>
        <thead>
          <tr>
            <th />
            {matrix.layers.map((layer) => (
              <th key={layer.id} scope="col">
                <Mark shape={layer.mark} size="1rem" />
                <span>{layer.name[locale]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inside.map((one, row) => (
            <tr key={one.code}>
              <th scope="row">{shortName(areaName(one))}</th>
              {matrix.cells[row]!.map((cell, column) => (
                <WatchCell key={matrix.layers[column]!.id} {...cell} />
              ))}
            </tr>
          ))}
          <tr className={css.sum}>
            <th scope="row">{t('all')}</th>
            {whole.map((cell, column) => (
              <WatchCell key={matrix.layers[column]!.id} {...cell} plain />
            ))}
          </tr>
        </tbody>
      </table>
    </Panel>
  )
}

function WatchCell({ count, silent, plain = false }: Watch & { plain?: boolean }) {
  if (silent === 0) return <td>{count}</td>
  return (
    <td className={css.warn}>
      {!plain && <Icon name="warning" size={0.8125} />} {count - silent}/{count}
    </td>
  )
}
