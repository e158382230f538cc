import { type RouterHistory, useRouter } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import type { ExploreView } from '#src/contract/desk/view.ts'
import type { Broken } from './address.ts'
import { createExploreStore, type ExploreStore } from './explore/explore-store.ts'

const stores = new WeakMap<RouterHistory, ExploreStore>()

function useExploreStore(): ExploreStore {
  const { history } = useRouter()
  let store = stores.get(history)
  if (!store) {
    store = createExploreStore(history)
    stores.set(history, store)
  }
  return store
}

export function useExploreSearch(): ExploreView {
  const store = useExploreStore()
  return useSyncExternalStore(store.subscribe, () => store.read().view)
}

/** The parameters of the present address that mean nothing; empty after the next choice. */
export function useBrokenParams(): Broken[] {
  const store = useExploreStore()
  return useSyncExternalStore(store.subscribe, () => store.read().broken)
}

/** The parameters for which the last choice was not taken: an address has no room for it. */
export function useRefusedParams(): readonly string[] {
  const store = useExploreStore()
  return useSyncExternalStore(store.subscribe, store.refused)
}

export function useSetExploreSearch(): ExploreStore['set'] {
  return useExploreStore().set
}
