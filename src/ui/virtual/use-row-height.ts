import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void) {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

const rootFont = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

/** A height in rem as pixels; follows the root font, which follows the window. */
export function useRowHeight(rem: number): number {
  return rem * useSyncExternalStore(subscribe, rootFont)
}
