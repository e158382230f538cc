import { useLocale } from 'use-intl'
import { Mark } from '#src/map/marks/Mark.tsx'
import type { LayerDeclaration } from '#src/situation/sites/site-layers.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { WatchCount } from '#src/views/wall/model/figures/watch.ts'
import css from './panels.module.css'

interface WatchTableProps {
  /** What the columns are; none: one column of all. */
  heads: readonly LayerDeclaration[]
  lines: readonly {
    id: string
    name: string
    mark?: LayerDeclaration['mark']
    cells: readonly WatchCount[]
    /** The sum of the others. */
    whole: boolean
  }[]
  /** There is room to say in each how many have raised alarms. */
  showsAlarms: boolean
}

/** How many stand in each line and column, where some are silent how many speak, and how many have raised alarms. */
export function WatchTable({ heads, lines, showsAlarms }: WatchTableProps) {
  const locale = useLocale()
  return (
    <table className={css.matrix} data-roomy={showsAlarms || undefined}>
      {heads.length > 0 && (
        <thead>
          <tr>
            <th />
            {heads.map((layer) => (
              <th key={layer.id} scope="col">
                <Mark shape={layer.mark} size="1rem" />
                <span>{layer.name[locale]}</span>
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {lines.map(({ id, name, mark, cells, whole }) => (
          <tr key={id} className={whole ? css.sum : undefined}>
            <th scope="row">
              {mark && <Mark shape={mark} size="1rem" />}
              {name}
            </th>
            {cells.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
              <WatchCell key={column} plain={whole} showsAlarms={showsAlarms} {...cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface WatchCellProps extends WatchCount {
  /** Without a sign of its own. */
  plain: boolean
  showsAlarms: boolean
}

function WatchCell({ count, silent, raised, plain, showsAlarms }: WatchCellProps) {
  const speaks = silent === 0 ? count : `${count - silent}/${count}`
  return (
    <td>
      <div className={css.told}>
        <span className={silent > 0 ? css.warn : undefined}>
          {silent > 0 && !plain && <Icon name="warning" size={0.8125} />} {speaks}
        </span>
        {showsAlarms && raised > 0 && (
          <span className={css.raised}>
            <Icon name="serious" size={0.8125} /> {raised}
          </span>
        )}
      </div>
    </td>
  )
}
