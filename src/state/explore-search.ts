import type { ExploreView } from '#src/contract/view.ts'
import { defaultView, type ViewParams, viewParams } from './view-params.ts'

/** The parameters of an address as text. Those that are not ours (a mock scenario) are kept as they are. */
export type ExploreParams = Record<string, string>

/** A part of a link that means nothing here, and was replaced by its default. */
export interface Broken {
  param: string
  value: string
}

export interface ReadView {
  view: ExploreView
  broken: Broken[]
}

type Field = keyof ExploreView
const fields = Object.keys(viewParams) as Field[]

/** Never throws: what cannot be read falls back to its default and is named in `broken`. */
export function readView(params: ExploreParams): ReadView {
  const view: ExploreView = { ...defaultView }
  const broken: Broken[] = []
  function read<K extends Field>(field: K) {
    const param: ViewParams[K] = viewParams[field]
    const text = params[param.name]
    if (text === undefined) return
    const value = param.read(text)
    if (value === undefined) broken.push({ param: param.name, value: text })
    else view[field] = value
  }
  for (const field of fields) read(field)
  return { view, broken }
}

/** The address of a view: only what differs from the default, and the foreign parameters of `kept`. */
export function writeView(view: ExploreView, kept: ExploreParams = {}): ExploreParams {
  const params: ExploreParams = {}
  function write<K extends Field>(field: K) {
    const value = view[field]
    if (value === null || value === defaultView[field]) return
    const param: ViewParams[K] = viewParams[field]
    params[param.name] = param.write(value as NonNullable<ExploreView[K]>)
  }
  for (const field of fields) write(field)
  const own = new Set(fields.map((field) => viewParams[field].name))
  for (const [name, text] of Object.entries(kept)) if (!own.has(name)) params[name] = text
  return params
}

/** For the router: everything in an address that is text, the first of each name. */
export function validateExploreParams(raw: Record<string, unknown>): ExploreParams {
  const params: ExploreParams = {}
  for (const [name, value] of Object.entries(raw)) if (typeof value === 'string') params[name] = value
  return params
}

export function parseSearch(text: string): ExploreParams {
  const params: ExploreParams = {}
  for (const [name, value] of new URLSearchParams(text)) params[name] ??= value
  return params
}

/** Keeps `,` `:` `/` readable: they need no escape in a query. */
export function stringifySearch(params: Record<string, unknown>): string {
  const parts: string[] = []
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'string') parts.push(`${readable(name)}=${readable(value)}`)
  }
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

function readable(text: string): string {
  return encodeURIComponent(text).replace(/%(2C|3A|2F)/g, (code) => decodeURIComponent(code))
}
