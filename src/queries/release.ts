import { queryOptions } from '@tanstack/react-query'
import { fetchRelease, programOf } from '#src/sources/release.ts'
import { keys } from './keys.ts'

const patienceMs = 20_000

/** Whether a page that is loaded anew would come. */
export const serverSendsPage = (): Promise<boolean> =>
  fetchRelease(AbortSignal.timeout(patienceMs)).then(
    () => true,
    () => false,
  )

const lookEveryMs = 5 * 60_000

/** The program that the server's page names; null while it is the one that runs here. */
export const newReleaseQuery = () =>
  queryOptions({
    queryKey: keys.release,
    queryFn: async ({ signal }) => {
      const named = await fetchRelease(signal)
      return named === programOf(document) ? null : named
    },
    refetchInterval: lookEveryMs,
    refetchIntervalInBackground: true,
    persister: undefined,
  })
