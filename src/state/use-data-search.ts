import { useRouter } from '@tanstack/react-router'
import { useMemo, useSyncExternalStore } from 'react'
import { parseSearch, readAddress, stringifySearch, writeAddress } from './address.ts'
import { type DataAddress, dataParams, defaultData } from './params/data-params.ts'

/** What the data page's address says; what means nothing falls back to its default. */
export function useDataSearch(): DataAddress {
  const { history } = useRouter()
  const search = useSyncExternalStore(history.subscribe, () => history.location.search)
  return useMemo(() => readAddress(parseSearch(search), dataParams, defaultData).view, [search])
}

/** `push`: a step of the browser's history. `replace`: what is typed, or a correction of the present step. */
export function useSetDataSearch(): (patch: Partial<DataAddress>, how?: 'push' | 'replace') => void {
  const { history } = useRouter()
  return (patch, how = 'push') => {
    const params = parseSearch(history.location.search)
    const { view } = readAddress(params, dataParams, defaultData)
    const next = writeAddress({ ...view, ...patch }, dataParams, defaultData, params)
    history[how](history.location.pathname + stringifySearch(next))
  }
}
