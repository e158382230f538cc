import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

const everyMs = 15_000

/** Asks again for what failed, for as long as the wall stands: nobody is there to press a button. */
export function useRetry(): void {
  const client = useQueryClient()
  useEffect(() => {
    const timer = setInterval(
      () =>
        void client.refetchQueries({ type: 'active', predicate: (query) => query.state.status === 'error' }),
      everyMs,
    )
    return () => clearInterval(timer)
  }, [client])
}
