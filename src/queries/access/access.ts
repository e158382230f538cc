import type { QueryClient } from '@tanstack/react-query'
import { keys } from '#src/queries/keys.ts'
import { forgetAnswers } from '#src/queries/persist.ts'
import { enterToken, openByLink } from '#src/sources/credentials.ts'
import { RequestFailure } from '#src/sources/request-failure.ts'

/** Asks everything again with the deployment's token; what was asked without it counts no more. */
export async function enter(client: QueryClient, token: string): Promise<void> {
  enterToken(token)
  // A first question on its way would be joined, and answer by the right it was asked by.
  await client.cancelQueries({ predicate: ({ state }) => state.data === undefined })
  await client.invalidateQueries()
}

/** Asks by a read-only link for as long as the page lives. Call it before the first question. */
export const lookByLink = openByLink

/** The server refuses whoever asks: no old answer may stand in for the new one, and asking again does not help. */
export function isShutOut(fault: unknown): boolean {
  return fault instanceof RequestFailure && (fault.status === 401 || fault.problem?.code === 'wrong-token')
}

/** Nothing of what was seen stays on a machine that may no longer look, and the screen learns why. */
export async function shutOut(client: QueryClient): Promise<void> {
  await forgetAnswers()
  await client.invalidateQueries({ queryKey: keys.catalog })
}
