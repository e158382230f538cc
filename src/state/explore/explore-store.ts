import type { RouterHistory } from '@tanstack/react-router'
import type { ExploreView } from '#src/contract/desk/view.ts'
import { parseSearch, stringifySearch } from '#src/state/address.ts'
import { type ReadView, readView, unreadable, writeView } from './explore-search.ts'

/**
 * `push`: a deliberate choice, one step of the browser's history. `replace`: a correction of the present step.
 * `drag`: many a second; shown at once, written to the address when it settles.
 */
export type How = 'push' | 'replace' | 'drag'
export type ViewPatch = Partial<ExploreView> | ((view: ExploreView) => Partial<ExploreView>)

export interface ExploreStore {
  subscribe: (listener: () => void) => () => void
  read: () => ReadView
  /** The parameters for which the last choice was not taken: an address has no room for it. The same list until another choice. */
  refused: () => readonly string[]
  set: (patch: ViewPatch, how?: How) => void
}

const settleMs = 200
const none: readonly string[] = []

/** The address is the store; a drag is laid over it until it settles, because browsers throttle address changes. */
export function createExploreStore(history: RouterHistory): ExploreStore {
  const listeners = new Set<() => void>()
  let draft: Partial<ExploreView> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let text: string | null = null
  let fromAddress: ReadView = readView({})
  let shown: ReadView = fromAddress
  let dragged: ReadView = fromAddress
  let refused: readonly string[] = none

  function tell() {
    for (const listener of listeners) listener()
  }

  function read(): ReadView {
    const { search } = history.location
    if (search !== text) {
      text = search
      fromAddress = share([fromAddress, dragged], readView(parseSearch(search)))
      shown = overlay()
    }
    return shown
  }

  function overlay(): ReadView {
    if (!draft) return fromAddress
    dragged = { view: { ...fromAddress.view, ...draft }, broken: fromAddress.broken }
    return dragged
  }

  function lay(next: Partial<ExploreView> | null) {
    clearTimeout(timer)
    draft = next
    shown = overlay()
  }

  function commit(view: ExploreView, replace: boolean) {
    const search = writeView(view, parseSearch(history.location.search))
    lay(null)
    const address = history.location.pathname + stringifySearch(search)
    // Not the router's `navigate`: that answers later, and a second choice would start from the view before the first.
    if (replace) history.replace(address)
    else history.push(address)
  }

  history.subscribe(({ action }) => {
    if (action.type !== 'PUSH' && action.type !== 'REPLACE') lay(null)
    tell()
  })

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read,
    refused: () => refused,
    set(patch, how = 'push') {
      const { view } = read()
      const changes = typeof patch === 'function' ? patch(view) : patch
      const tooMuch = unreadable(changes)
      refused = tooMuch.length > 0 ? tooMuch : none
      if (refused !== none) return tell()
      if (how !== 'drag') {
        clearTimeout(timer)
        commit({ ...view, ...changes }, how === 'replace')
        return
      }
      lay({ ...draft, ...changes })
      timer = setTimeout(() => commit(read().view, true), settleMs)
      tell()
    },
  }
}

/** Parts that say the same keep their identity, so that what depends on them rests: what a drag has come to is no news when it settles. */
function share(before: readonly ReadView[], after: ReadView): ReadView {
  const view = Object.fromEntries(
    Object.entries(after.view).map(([field, value]) => {
      const text = JSON.stringify(value)
      const olds = before.map((one) => one.view[field as keyof ExploreView])
      return [field, olds.find((old) => JSON.stringify(old) === text) ?? value]
    }),
  ) as ExploreView
  return { view, broken: after.broken }
}
