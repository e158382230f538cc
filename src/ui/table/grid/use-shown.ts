import { useEffect, useEffectEvent } from 'react'

/** Brings the row of an id into sight whenever another one is asked for. */
export function useShown<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  id: string | null,
  show: (row: number) => void,
): void {
  const bring = useEffectEvent((wanted: string) => {
    const row = rows.findIndex((one) => rowId(one) === wanted)
    if (row >= 0) show(row)
  })
  useEffect(() => {
    if (id !== null) bring(id)
  }, [id])
}
