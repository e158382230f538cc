import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sendFile } from '#src/queries/handing-in/imports.ts'
import { useSetDataSearch } from '#src/state/use-data-search.ts'

export interface Uploading {
  send: (file: File, author: string) => void
  /** What is on its way; null: nothing. */
  sending: { name: string; share: number } | null
  stop: () => void
  stopped: boolean
  /** Why the last one did not arrive. */
  fault: Error | null
}

/** Sends one file at a time; what arrived is named in the address, so that a reload finds it. */
export function useUpload(): Uploading {
  const client = useQueryClient()
  const set = useSetDataSearch()
  const stopping = useRef<AbortController>(null)
  const [share, setShare] = useState(0)
  const { mutate, isPending, error, variables } = useMutation(sendFile(client))
  const stopped = error?.name === 'AbortError'
  return {
    send: (file, author) => {
      const controller = new AbortController()
      stopping.current = controller
      setShare(0)
      mutate(
        { file, name: file.name, author, signal: controller.signal, progress: setShare },
        { onSuccess: ({ id }) => set({ staged: id }) },
      )
    },
    sending: isPending && variables ? { name: variables.name, share } : null,
    stop: () => stopping.current?.abort(),
    stopped,
    fault: stopped ? null : error,
  }
}
