import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ImportReply, SheetMapping } from '#src/contract/handing-in/imports.ts'
import { mapAgain } from '#src/queries/handing-in/imports.ts'
import {
  blankMapping,
  changeMapping,
  type MappingChange,
} from '#src/views/data/imports/model/change-mapping.ts'

export interface Mapping {
  /** As last chosen, whether or not the server has read it so yet. */
  mapping: SheetMapping
  /** Several at once are one reading. */
  change: (...changes: MappingChange[]) => void
  /** The sheet is being read anew. */
  busy: boolean
  fault: Error | null
}

/** How the sheet is read; each change has the server read it again. */
export function useMapping(reply: ImportReply): Mapping {
  const client = useQueryClient()
  const { mutate, isPending, variables, error } = useMutation(mapAgain(client))
  const mapping = (isPending ? variables.mapping : reply.mapping) ?? blankMapping
  return {
    mapping,
    change: (...changes) => mutate({ id: reply.id, mapping: changes.reduce(changeMapping, mapping) }),
    busy: isPending || reply.state === 'reading',
    fault: error,
  }
}
