import type { Api } from '#server/api.ts'
import { type AppOptions, createApp } from '#server/app.ts'
import { type Instance, instanceOf, underCatalog } from '#server/cubes/known/instance.ts'
import { ImportSessions } from '#server/ingest/staging/sessions.ts'
import type { OpenInstance } from '#server/open-instance.ts'

export interface RenewedApp {
  fetch(request: Request): Response | Promise<Response>
  /** What its routes share by now. */
  instance(): Instance
}

/**
 * The API, made anew whenever the catalogue has changed in the database: the routes take it as it is when they are made. Reports,
 * places and imports under way stay; the screens are told when the new catalogue can be asked for.
 */
export function renewedApp(
  open: OpenInstance,
  options: Omit<AppOptions, 'instance' | 'imports'> = {},
): RenewedApp {
  const imports = new ImportSessions(open)
  let instance = instanceOf(open)
  const make = (): Api => createApp(instance.context, { ...options, instance, imports })
  let app = make()

  async function renew(): Promise<void> {
    const next = underCatalog(instance, await open.readCatalog())
    if (next.catalogTag === instance.catalogTag) return
    instance = next
    app = make()
    await open.live.announce('catalog')
  }
  let renewing = Promise.resolve()
  open.live.hear((subject) => {
    if (subject !== 'catalog') return
    renewing = renewing
      .then(renew)
      .catch((error: unknown) => open.log.error({ error: String(error) }, 'the catalogue was not renewed'))
  })
  return { fetch: (request) => app.fetch(request), instance: () => instance }
}
