import { queryOptions } from '@tanstack/react-query'
import { fetchRelease, programOf } from '#src/sources/release.ts'
import { keys } from './keys.ts'

const lookEveryMs = 5 * 60_000

/** Whether the server has a newer program than the one that runs here. */
export const newReleaseQuery = () =>
  queryOptions({
    queryKey: keys.release,
    queryFn: async ({ signal }) => (await fetchRelease(signal)) !== programOf(document),
    refetchInterval: lookEveryMs,
    refetchIntervalInBackground: true,
    persister: undefined,
  })
