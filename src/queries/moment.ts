/** The key of what was known at a moment: no live change matches it. Null: of what is known now. */
export function keyAt(asOf: string | null, key: readonly unknown[]): readonly unknown[] {
  return asOf === null ? key : ['then', asOf, ...key]
}

/** The last answer stands in for the next while that is on its way, but never that of another moment. */
export function keepAt(asOf: string | null) {
  return <T>(before: T | undefined, query?: { queryKey: readonly unknown[] }): T | undefined => {
    const [first, moment] = query?.queryKey ?? []
    return (first === 'then' ? moment : null) === asOf ? before : undefined
  }
}

/** Options of questions with many answers that are seldom asked for twice: let go soon after they left the screen, gone with the page. */
export const unkept = { gcTime: 60_000, persister: undefined } as const
