import { useLocation } from '@tanstack/react-router'
import { useExploreSearch } from './use-explore-search.ts'
import { useWallSearch } from './use-wall-search.ts'

export interface Appearance {
  lang: 'zh' | 'en'
  theme: 'light' | 'dark'
  /** Who looks: one at a desk, or a room at a wall. */
  seat: 'desk' | 'wall'
}

export function useAppearance(): Appearance {
  const { pathname } = useLocation()
  const desk = useExploreSearch()
  const wall = useWallSearch()
  const seat = /\/wall\/?$/.test(pathname) ? 'wall' : 'desk'
  const { lang, theme } = seat === 'wall' ? wall : desk
  return { lang, theme, seat }
}
