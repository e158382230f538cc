import { memo } from 'react'
import { BareFrame } from '#src/charts/frame/BareFrame.tsx'
import { numberText } from './number-text.ts'
import type { Place, PlaceChartProps, PlaceNumber } from './place-props.ts'
import own from './places.module.css'

export interface RankRow extends Place, PlaceNumber {
  rank: number | null
  /** Places gained; null: not known, or nothing to compare with. */
  gained: number | null
  before: PlaceNumber | null
}

interface RankProps extends PlaceChartProps {
  /** In the order to be shown. */
  rows: readonly RankRow[]
  onChoose: (id: string) => void
}

/** Places by their number, with how their rank has moved: a table that is its own twin. */
export const RankTable = memo(function RankTable(props: RankProps) {
  const { title, unit, days, rows, format, labels, actions, remark, onChoose } = props
  const greatest = Math.max(1e-9, ...rows.map(({ value }) => value ?? 0))
  const compared = rows.some(({ before }) => before !== null)
  return (
    <BareFrame
      title={title}
      unit={unit}
      items={[]}
      remark={remark ?? null}
      actions={actions}
      caption={`${title}, ${days}`}
      twin={null}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={own.ranks} data-unroll="" tabIndex={0} aria-label={`${title}, ${days}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{labels.rank}</th>
              {compared && <th scope="col">{labels.change}</th>}
              <th scope="col">{labels.place}</th>
              <th scope="col">{unit}</th>
              {compared && <th scope="col">{labels.before}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{row.rank ?? ''}</td>
                {compared && (
                  <td>
                    <Gained gained={row.gained} labels={labels} />
                  </td>
                )}
                <th scope="row">
                  <button type="button" onClick={() => onChoose(row.id)}>
                    {row.name}
                  </button>
                </th>
                <td title={labels.states[row.state]}>
                  {row.value !== null && (
                    <i
                      className={own.length}
                      style={{ width: `${(Math.max(0, row.value) / greatest) * 100}%` }}
                    />
                  )}
                  <b data-state={row.state}>{numberText(row, format)}</b>
                </td>
                {compared && <td>{row.before && numberText(row.before, format)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </BareFrame>
  )
})

function Gained({ gained, labels }: { gained: number | null; labels: PlaceChartProps['labels'] }) {
  if (gained === null) return null
  return (
    <span title={labels.gained(gained)}>
      {gained === 0 ? '=' : `${gained > 0 ? '▲' : '▼'} ${Math.abs(gained)}`}
    </span>
  )
}
