import { useLocale } from 'use-intl'
import { Mark } from '#src/map/marks/Mark.tsx'
import type { LayerDeclaration } from '#src/situation/sites/site-layers.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import css from './panels.module.css'

interface WatchCount {
  count: number
  silent: number
}

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
}

/** How many stand in each line and column, and where some are silent how many speak. */
export function WatchTable({ heads, lines }: WatchTableProps) {
  const locale = useLocale()
  return (
    <table className={css.matrix}>
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
              <WatchCell key={column} plain={whole} {...cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function WatchCell({ count, silent, plain }: WatchCount & { plain: boolean }) {
  if (silent === 0) return <td>{count}</td>
  return (
    <td className={css.warn}>
      {!plain && <Icon name="warning" size={0.8125} />} {count - silent}/{count}
    </td>
  )
}
