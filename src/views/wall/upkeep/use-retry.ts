import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isShutOut } from '#src/queries/access/access.ts'

const everyMs = 15_000

/** Who is shut out asks again when a token is entered. */
function mayRecover({ status, error }: { status: string; error: unknown }): boolean {
  return status === 'error' && !isShutOut(error)
}

/** Asks again for what failed, for as long as the wall stands: nobody is there to press a button. */
export function useRetry(): void {
  const client = useQueryClient()
  useEffect(() => {
    const timer = setInterval(
      () => void client.refetchQueries({ type: 'active', predicate: ({ state }) => mayRecover(state) }),
      everyMs,
    )
    return () => clearInterval(timer)
  }, [client])
}
