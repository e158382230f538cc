import { useDataSearch } from '#src/state/use-data-search.ts'
import type { Ground } from '#src/views/data/ground.ts'
import { StagedImport } from './session/StagedImport.tsx'
import { StartPane } from './start/StartPane.tsx'

/** A file comes in: nothing is on the table yet, or one that was read and can be committed. */
export function ImportTab(ground: Ground) {
  const { staged } = useDataSearch()
  return staged === null ? <StartPane {...ground} /> : <StagedImport key={staged} id={staged} {...ground} />
}
