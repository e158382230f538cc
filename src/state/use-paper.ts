import { useRouter } from '@tanstack/react-router'
import { useMemo, useSyncExternalStore } from 'react'
import {
  type AddressParams,
  type Params,
  parseSearch,
  readAddress,
  stringifySearch,
  writeAddress,
} from './address.ts'

export const papers = ['a4', 'a3'] as const
export type Paper = (typeof papers)[number]

interface PaperAddress {
  paper: Paper
}

const usual: PaperAddress = { paper: 'a4' }
const params: Params<PaperAddress> = {
  paper: { name: 'paper', read: (text) => papers.find((one) => one === text), write: (paper) => paper },
}

/** The address of what is printed. */
export function withoutPaper({ paper: _, ...rest }: Partial<AddressParams>): AddressParams {
  return rest as AddressParams
}

/** The paper that the address asks for, beside the view that is printed, and how to ask for another. */
export function usePaper(): [Paper, (paper: Paper) => void] {
  const { history } = useRouter()
  const search = useSyncExternalStore(history.subscribe, () => history.location.search)
  const { paper } = useMemo(() => readAddress(parseSearch(search), params, usual).view, [search])
  const set = (next: Paper) => {
    const kept = parseSearch(history.location.search)
    history.replace(
      history.location.pathname + stringifySearch(writeAddress({ paper: next }, params, usual, kept)),
    )
  }
  return [paper, set]
}
