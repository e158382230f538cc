import { z } from 'zod'
import { Author } from '#src/contract/primitives.ts'
import { Difference } from './imports.ts'

const page = {
  offset: z.coerce.number<number>().int().nonnegative().default(0),
  limit: z.coerce.number<number>().int().min(1).max(1000).default(200),
}

/** `POST /api/imports`: the file is the body. */
export const ImportQuery = z.object({ name: z.string().trim().min(1).max(200), author: Author })

/** `GET /api/imports/:id/findings` */
export const FindingsQuery = z.object({ severity: z.enum(['fault', 'flag']).optional(), ...page })
export type FindingsQuery = z.input<typeof FindingsQuery>

/** `GET /api/imports/:id/rows` */
export const DifferenceQuery = z.object({ difference: Difference.optional(), ...page })
export type DifferenceQuery = z.input<typeof DifferenceQuery>
