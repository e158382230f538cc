import { createContext, useContext } from 'react'
import { useConnection } from '#src/queries/live/use-connection.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'

const UnrenewedContext = createContext<number | null>(null)
export const UnrenewedProvider = UnrenewedContext.Provider

/** When the oldest of some cubes came that could not be renewed since; null: all could. */
export function oldestOf({ unrenewed }: Situation, cubes: readonly { id: string }[]): number | null {
  const came = cubes.flatMap(({ id }) => unrenewed.get(id) ?? [])
  return came.length === 0 ? null : Math.min(...came)
}

/** When what a panel shows came, ms by this machine's clock, where it could not be renewed since. While the line is lost, that is said already. */
export function useUnrenewed(own: number | null = null): number | null {
  const around = useContext(UnrenewedContext)
  const { state } = useConnection()
  return state === 'lost' ? null : (own ?? around)
}
