import { z } from 'zod'

/** RFC 9457 problem document with a stable `code` and, for refused rows, where each fault is. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** Stable, for programs: `unknown-place`, `body-too-large`, … */
  code: z.string(),
  /** A sentence a person can act on, in the caller's language. */
  detail: z.string(),
  errors: z
    .array(
      z.object({
        /** Counted from 1. */
        row: z.number().int().nullable(),
        field: z.string().nullable(),
        code: z.string(),
        reason: z.string(),
      }),
    )
    .optional(),
})
export type Problem = z.infer<typeof Problem>
