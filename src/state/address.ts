/** The parameters of an address as text. Those that are not ours (a mock scenario) are kept as they are. */
export type AddressParams = Record<string, string>

/** One parameter of an address: how a part of a view is read from its text and written to it. */
export interface Param<T> {
  name: string
  /** Undefined: the text means nothing. */
  read: (text: string) => T | undefined
  write: (value: T) => string
}

export type Params<View> = { [K in keyof View]: Param<NonNullable<View[K]>> }

export type Parser<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } }

/** Undefined: the value is not what the schema says. */
export function valid<T>(schema: Parser<T>, value: unknown): T | undefined {
  const result = schema.safeParse(value)
  return result.success ? result.data : undefined
}

/** A part of a link that means nothing here, and was replaced by its default. */
export interface Broken {
  param: string
  value: string
}

/** Never throws: what cannot be read falls back to its default and is named in `broken`. */
export function readAddress<View extends object>(
  params: AddressParams,
  declared: Params<View>,
  defaults: View,
): { view: View; broken: Broken[] } {
  const view: View = { ...defaults }
  const broken: Broken[] = []
  function read<K extends keyof View>(field: K) {
    const param = declared[field]
    const text = params[param.name]
    if (text === undefined) return
    const value = param.read(text)
    if (value === undefined) broken.push({ param: param.name, value: text })
    else view[field] = value
  }
  for (const field of Object.keys(declared) as (keyof View)[]) read(field)
  return { view, broken }
}

/** Only what differs from the default, then the parameters of `kept` that are not declared. */
export function writeAddress<View extends object>(
  view: View,
  declared: Params<View>,
  defaults: View,
  kept: AddressParams,
): AddressParams {
  const params: AddressParams = {}
  const fields = Object.keys(declared) as (keyof View)[]
  function write<K extends keyof View>(field: K) {
    const value = view[field]
    if (value === null || value === defaults[field] || (isEmpty(value) && isEmpty(defaults[field]))) return
    const param: Param<NonNullable<View[K]>> = declared[field]
    params[param.name] = param.write(value as NonNullable<View[K]>)
  }
  for (const field of fields) write(field)
  const own = new Set(fields.map((field) => declared[field].name))
  for (const [name, text] of Object.entries(kept)) if (!own.has(name)) params[name] = text
  return params
}

/** Left out of an address that has nothing there by itself. */
export function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

export function parseSearch(text: string): AddressParams {
  const params: AddressParams = {}
  for (const [name, value] of new URLSearchParams(text)) params[name] ??= value
  return params
}

/** Keeps `,` `:` `;` `/` readable: they need no escape in a query. */
export function stringifySearch(params: Record<string, unknown>): string {
  const parts: string[] = []
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'string') parts.push(`${readable(name)}=${readable(value)}`)
  }
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** For the router: everything in an address that is text, the first of each name. */
export function textParams(raw: Record<string, unknown>): AddressParams {
  const params: AddressParams = {}
  for (const [name, value] of Object.entries(raw)) if (typeof value === 'string') params[name] = value
  return params
}

function readable(text: string): string {
  return encodeURIComponent(text).replace(/%(2C|3A|3B|2F)/g, (code) => decodeURIComponent(code))
}
