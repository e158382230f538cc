import type { ExploreView } from '#src/contract/desk/view.ts'
import { type AddressParams, type Broken, readAddress, writeAddress } from '#src/state/address.ts'
import { defaultView, viewParams } from '#src/state/params/view-params.ts'

export interface ReadView {
  view: ExploreView
  broken: Broken[]
}

/** Never throws: what cannot be read falls back to its default and is named in `broken`. */
export function readView(params: AddressParams): ReadView {
  return readAddress(params, viewParams, defaultView)
}

/** The address of a view: only what differs from the default, and the foreign parameters of `kept`. */
export function writeView(view: ExploreView, kept: AddressParams = {}): AddressParams {
  return writeAddress(view, viewParams, defaultView, kept)
}
