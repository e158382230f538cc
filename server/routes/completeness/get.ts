import { conditional, json } from '#server/answering/answers.ts'
import { hashOf } from '#server/answering/hash.ts'
import { localMinute } from '#server/answering/local-minute.ts'
import type { Api } from '#server/api.ts'
import { areaPath, inside } from '#server/cubes/known/gazetteer.ts'
import { type Instance, standpointOf } from '#server/cubes/known/instance.ts'
import { countBy } from '#server/duties/count.ts'
import { describeForm } from '#server/duties/describe-form.ts'
import { areasAround, formBooksOf } from '#server/duties/form-books.ts'
import { type FormReckoning, reckonForms } from '#server/duties/reckon-forms.ts'
import { silentSites } from '#server/duties/silent-sites.ts'
import { ApiError } from '#server/errors.ts'
import { parseQuery } from '#server/parse.ts'
import {
  type AreaCompletenessReply,
  CompletenessQuery,
  type CompletenessReply,
} from '#src/contract/figures/completeness.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { dueMomentIn } from '#src/domain/moments/due-moment.ts'

export function registerCompleteness(app: Api, instance: Instance): void {
  const { catalog, settings } = instance.context
  const booksOf = formBooksOf(catalog)
  const dueMoment = dueMomentIn(settings.timeZone)
  const kept = new Kept<FormReckoning[]>()
  app.get('/api/completeness', async (c) => {
    const query = parseQuery(CompletenessQuery, c.req.url)
    const { gazetteer, revision } = await instance.places(query.asOf)
    const within = areaPath(gazetteer, query.area)
    const all = booksOf(gazetteer)
    const books = query.form === undefined ? all : all.filter(({ form }) => form.id === query.form)
    if (query.form !== undefined && books.length === 0)
      throw new ApiError('unknown-form', {
        form: query.form,
        forms: all.map(({ form }) => form.id).join(', '),
      })
    const standpoint = await standpointOf(instance, query.asOf, undefined, revision)
    const { now, today } = standpoint
    const minute = localMinute(now, settings.timeZone)
    const asked = [query.area, query.day, query.form, query.asOf, today, minute, gazetteer.revision]
    const reckoned = hashOf([...asked, instance.catalogTag].join('|'))
    const etag = `completeness-${revision}-${reckoned}-${query.by}${query.named ?? ''}`
    const day = toDayNumber(query.day)
    return conditional(c.req.raw, { etag }, () =>
      instance.answers.get(etag, async () => {
        const forms = await kept.get(`${revision} ${reckoned}`, () =>
          reckonForms(instance, {
            books,
            within,
            day,
            revision: standpoint.revision,
            asking: { now: now.getTime(), today, dueMoment },
          }),
        )
        if (query.by === 'area') {
          const owing = forms.flatMap((form) => form.owing)
          const counts = countBy(owing, ({ reporter }) => areasAround(reporter))
          const areas = gazetteer.areas.flatMap(({ code, path }) => {
            const own = inside(path, within) ? counts.get(code) : undefined
            return own ? [{ area: code, ...own }] : []
          })
          return json({ day: query.day, areas, revision } satisfies AreaCompletenessReply)
        }
        return json({
          day: query.day,
          forms: forms.map((form) => describeForm(form, within, query.named)),
          silent: silentSites(catalog, forms),
          revision,
        } satisfies CompletenessReply)
      }),
    )
  })
}

const reckoningsKept = 8

/** The newest few, so that the same day told by form and by area is reckoned once. */
class Kept<T> {
  readonly #known = new Map<string, Promise<T>>()

  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#known.get(key)
    if (known) return known
    const made = make()
    this.#known.set(key, made)
    made.catch(() => this.#known.delete(key))
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= reckoningsKept) break
      this.#known.delete(oldest)
    }
    return made
  }
}
