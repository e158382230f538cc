import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ExportAsked } from '#src/contract/desk/exports.ts'
import { fetchExport, type Received } from '#src/sources/desk/exports.ts'
import { saveFile } from '#src/ui/files/save-file.ts'

export interface Take {
  begin: (asked: ExportAsked) => void
  stop: () => void
  /** Forgets the last one. */
  reset: () => void
  isPending: boolean
  /** While it comes. */
  received: Received
  /** What was saved last. */
  saved: { name: string; bytes: number } | undefined
  fault: Error | null
}

const nothing: Received = { rows: null, bytes: 0 }
/** How often the screen says how far it is, ms. */
const tell = 200

/** One file at a time, fetched and handed to the browser; it goes on while the menu is closed. */
export function useTake(): Take {
  const [received, setReceived] = useState(nothing)
  const running = useRef<AbortController | null>(null)
  const { mutate, reset, data, error, isPending } = useMutation({
    mutationFn: async (asked: ExportAsked) => {
      const own = new AbortController()
      running.current = own
      setReceived(nothing)
      let told = 0
      const progress = (now: Received) => {
        if (performance.now() - told < tell) return
        told = performance.now()
        setReceived(now)
      }
      const { name, content } = await fetchExport(asked, { signal: own.signal, progress })
      saveFile(name, content)
      return { name, bytes: content.size }
    },
  })
  const stop = () => {
    running.current?.abort()
    reset()
  }
  return { begin: mutate, stop, reset, isPending, received, saved: data, fault: error }
}
