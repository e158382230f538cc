import { personalParams } from '#src/contract/desk/saved-views.ts'
import type { ExploreView } from '#src/contract/desk/view.ts'
import { type AddressParams, parseSearch, stringifySearch } from '#src/state/address.ts'
import { readView, writeView } from './explore-search.ts'

/** A view of the desk as saved views keep it: an address in one order, without defaults and without who looks. */
export function savedAddress(view: ExploreView): string {
  const shown = Object.entries(writeView(view)).filter(([name]) => !personalParams.includes(name))
  return stringifySearch(Object.fromEntries(shown)).slice(1)
}

/** The same of an address as it was saved, in today's order. */
export const savedAgain = (address: string) => savedAddress(readView(parseSearch(address)).view)

/** The parameters that open a saved view for a reader: what it shows, as they look. */
export function openedParams(id: string, address: string, reader: ExploreView): AddressParams {
  const { lang, theme } = writeView(reader)
  return {
    ...parseSearch(address),
    ...(lang !== undefined && { lang }),
    ...(theme !== undefined && { theme }),
    view: id,
  }
}

/** The id of a saved view where an address names one and nothing else of what is shown. */
export function arrivingView(search: string): string | null {
  const params = parseSearch(search)
  return params.view !== undefined && savedAddress(readView(params).view) === '' ? params.view : null
}
