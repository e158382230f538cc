import { z } from 'zod'
import { Author, Moment } from '#src/contract/primitives.ts'

/** Parameters that say how a reader looks, and not at what: no saved view has them. */
export const personalParams: readonly string[] = ['view', 'lang', 'theme', 'link', 'why', 'notes']

const name = /^[a-z][a-z0-9-]{0,23}$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it must not hold
const unseen = /[\u0000-\u001f\u007f]/

/** The search string of the desk's address, without its question mark: what is shown, and nothing of who looks. */
export const ViewAddress = z
  .string()
  .max(3500)
  .refine((text) => {
    const params = [...new URLSearchParams(text)]
    const names = new Set(params.map(([one]) => one))
    return (
      !text.startsWith('?') &&
      names.size === params.length &&
      params.every(([one, value]) => name.test(one) && !personalParams.includes(one) && !unseen.test(value))
    )
  })

const named = {
  name: z.string().trim().min(1).max(60),
  note: z.string().trim().max(200),
  address: ViewAddress,
}

/** `POST /api/views`. */
export const NewSavedView = z.object({ ...named, note: named.note.default(''), author: Author })
export type NewSavedView = z.infer<typeof NewSavedView>

/** `PUT /api/views/:id`: renames or replaces it, as the version after `version`; refused where somebody else has changed it since. */
export const SavedViewEdit = z.object({ ...named, author: Author, version: z.number().int().positive() })
export type SavedViewEdit = z.infer<typeof SavedViewEdit>

/** `DELETE /api/views/:id?version=&author=`: withdraws it; its versions stay. */
export const SavedViewWithdrawal = z.object({ version: z.coerce.number().int().positive(), author: Author })

/** A view of the desk under a name; `/?view=<id>` opens it. */
export const SavedView = z.object({
  id: z.string().regex(/^[a-z0-9]{8}$/),
  version: z.number().int().positive(),
  ...named,
  /** Who saved it first. */
  owner: Author,
  /** Of this version. */
  author: Author,
  savedAt: Moment,
})
export type SavedView = z.infer<typeof SavedView>

/** `GET /api/views`: by name. */
export const SavedViewsReply = z.object({ views: z.array(SavedView) })
export type SavedViewsReply = z.infer<typeof SavedViewsReply>
