import type { ExploreView } from '#src/contract/view.ts'
import { type AddressParams, type Broken, type Param, readAddress } from './address.ts'
import { defaultView, viewParams } from './view-params.ts'

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
  const params: AddressParams = {}
  const fields = Object.keys(viewParams) as (keyof ExploreView)[]
  function write<K extends keyof ExploreView>(field: K) {
    const value = view[field]
    if (value === null || value === defaultView[field]) return
    const param: Param<NonNullable<ExploreView[K]>> = viewParams[field]
    params[param.name] = param.write(value as NonNullable<ExploreView[K]>)
  }
  for (const field of fields) write(field)
  const own = new Set(fields.map((field) => viewParams[field].name))
  for (const [name, text] of Object.entries(kept)) if (!own.has(name)) params[name] = text
  return params
}
