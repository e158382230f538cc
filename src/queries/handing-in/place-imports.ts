import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { sendPlaceFile } from '#src/sources/handing-in/place-imports.ts'

/** Checks or stores a file of places; what was stored is asked for anew. */
export const placeFile = (client: QueryClient) =>
  mutationOptions({
    mutationFn: sendPlaceFile,
    onSuccess: async ({ stored }) => {
      if (!stored) return
      await Promise.all(['areas', 'sites'].map((key) => client.invalidateQueries({ queryKey: [key] })))
    },
  })
