import type { ExploreView } from '#src/contract/desk/view.ts'
import { type AddressParams, type Broken, isEmpty, readAddress, writeAddress } from '#src/state/address.ts'
import { defaultView, viewParams } from '#src/state/params/view-params.ts'

export interface ReadView {
  view: ExploreView
  broken: Broken[]
}

/** Never throws: what cannot be read falls back to its default and is named in `broken`. */
export function readView(params: AddressParams): ReadView {
  return readAddress(params, viewParams, defaultView)
}

/** The parameters that would mean nothing when read again: a list too long for an address. */
export function unreadable(patch: Partial<ExploreView>): string[] {
  const isReadable = <K extends keyof ExploreView>(field: K) => {
    const value = patch[field]
    if (value === null || value === undefined || value === defaultView[field]) return true
    const { read, write } = viewParams[field]
    return read(write(value as NonNullable<ExploreView[K]>)) !== undefined
  }
  const fields = Object.keys(patch) as (keyof ExploreView)[]
  return fields
    .filter((field) => !isReadable(field) && !isEmpty(patch[field]))
    .map((field) => viewParams[field].name)
}

/** The address of a view: only what differs from the default, and the foreign parameters of `kept`. */
export function writeView(view: ExploreView, kept: AddressParams = {}): AddressParams {
  return writeAddress(view, viewParams, defaultView, kept)
}
