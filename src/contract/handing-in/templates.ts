import { z } from 'zod'
import { Day, Locale } from '#src/contract/primitives.ts'

/** `GET /api/templates/:form`: the form as a workbook to fill in, for the places inside an area that owe it on a day (today). */
export const TemplateQuery = z.object({
  area: z.string().optional(),
  day: Day.optional(),
  /** Else the caller's language. */
  lang: Locale.optional(),
})
export type TemplateQuery = z.infer<typeof TemplateQuery>
