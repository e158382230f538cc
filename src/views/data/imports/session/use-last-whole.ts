import { useState } from 'react'
import type { ImportReply } from '#src/contract/handing-in/imports.ts'

/** While a sheet is read anew, and once it is committed, the server has no rows of it: the last good picture stays on screen. */
export function useLastWhole(reply: ImportReply): ImportReply {
  const [last, setLast] = useState(reply)
  const isWhole = reply.state === 'staged' || reply.state === 'asks'
  if (isWhole && reply !== last) setLast(reply)
  return isWhole ? reply : last
}
