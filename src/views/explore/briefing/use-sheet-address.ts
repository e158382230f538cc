import { useQuery } from '@tanstack/react-query'
import { savedViewQuery } from '#src/queries/desk/saved-views.ts'
import { savedAddress, savedAgain } from '#src/state/explore/saved-address.ts'
import { useExploreSearch } from '#src/state/use-explore-search.ts'
import { usePanes } from '#src/state/use-panes.ts'
import { shortAddress } from './short-address.ts'

/** Where what is on the sheet can be looked at: by the link of its saved view while it shows just that, else by its own address. */
export function useSheetAddress(): string {
  const { view: id } = usePanes()
  const shown = savedAddress(useExploreSearch())
  const { data: saved } = useQuery({ ...savedViewQuery(id ?? ''), enabled: id !== null })
  const { origin, pathname, search } = window.location
  const desk = `${origin}${pathname.replace(/briefing\/?$/, '')}`
  if (id !== null && saved && savedAgain(saved.address) === shown) return `${desk}?view=${id}`
  const params = new URLSearchParams(search)
  params.delete('paper')
  return shortAddress(params.size > 0 ? `${desk}?${decodeURIComponent(params.toString())}` : desk)
}
