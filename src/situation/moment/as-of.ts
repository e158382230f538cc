import { createContext, useContext } from 'react'
import type { Moment } from '#src/contract/primitives.ts'
import { useServerNow, useServerReading } from '#src/queries/live/use-connection.ts'

const AsOfContext = createContext<Moment | null>(null)
export const AsOfProvider = AsOfContext.Provider

/** The moment whose knowledge the screen shows; null: now. */
export function useAsOf(): Moment | null {
  return useContext(AsOfContext)
}

/** The moment that a screen stands at, ms: its as-of moment, or the server's now, a second at a time. */
export function useStandingAt(): number {
  const asOf = useAsOf()
  const now = useServerNow()
  return asOf === null ? now : Date.parse(asOf)
}

/** What is read off the moment that a screen stands at; whoever asks is told when it reads otherwise. */
export function useStandingReading<T extends string | number>(read: (at: number) => T): T {
  const asOf = useAsOf()
  return useServerReading((now) => read(asOf === null ? now : Date.parse(asOf)))
}

/** The moment of an address; null where none is named, or it is still to come and nothing can be known as of it. */
export function usePastMoment(moment: Moment | null): Moment | null {
  const isPast = useServerReading((now) => Number(moment !== null && Date.parse(moment) <= now)) === 1
  return isPast ? moment : null
}
