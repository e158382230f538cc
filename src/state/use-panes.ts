import { useRouter } from '@tanstack/react-router'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { parseSearch, readAddress, stringifySearch, writeAddress } from './address.ts'
import { noPanes, type Panes, paneParams } from './params/pane-params.ts'

/** What the address says stands over the desk; what means nothing is not there. */
export function usePanes(): Panes {
  const { history } = useRouter()
  const search = useSyncExternalStore(history.subscribe, () => history.location.search)
  return useMemo(() => readAddress(parseSearch(search), paneParams, noPanes).view, [search])
}

/** Opening is a step of the browser's history, and so is shutting. */
export function useSetPanes(): (patch: Partial<Panes>) => void {
  const { history } = useRouter()
  return useCallback(
    (patch) => {
      const params = parseSearch(history.location.search)
      const { view } = readAddress(params, paneParams, noPanes)
      const next = writeAddress({ ...view, ...patch }, paneParams, noPanes, params)
      history.push(history.location.pathname + stringifySearch(next))
    },
    [history],
  )
}
