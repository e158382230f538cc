import { useLocation } from '@tanstack/react-router'
import { useMemo } from 'react'
import { parseSearch, readAddress } from './address.ts'
import { defaultWall, type WallView, wallParams } from './params/wall-params.ts'

/** What the wall's address says; what it cannot read falls back, since nobody stands before a wall to be told. */
export function useWallSearch(): WallView {
  const { searchStr } = useLocation()
  return useMemo(() => readAddress(parseSearch(searchStr), wallParams, defaultWall).view, [searchStr])
}
