import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
} from '@tanstack/react-router'
import { screenPaths } from '#src/contract/screen-paths.ts'
import { parseSearch, stringifySearch, textParams } from '#src/state/address.ts'
import { Crash } from './Crash.tsx'
import { Language } from './Language.tsx'
import type { Words } from './messages/load.ts'
import { NotFound } from './NotFound.tsx'
import { Dark, Opening } from './Opening.tsx'

/** `words`: of the language the address asks for, so that nothing is painted in another one first. */
export function createAppRouter(words: Words, history?: RouterHistory) {
  const root = createRootRoute({
    component: () => (
      <Language first={words}>
        <Outlet />
      </Language>
    ),
    validateSearch: textParams,
    notFoundComponent: NotFound,
    // Takes the place of the root with its words, so it brings its own.
    errorComponent: (props) => (
      <Language first={words}>
        <Crash {...props} />
      </Language>
    ),
  })
  const explore = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('./rooms/DeskRoom.tsx'), 'DeskRoom'),
  })
  const wall = createRoute({
    getParentRoute: () => root,
    path: screenPaths.wall,
    component: lazyRouteComponent(() => import('./rooms/WallRoom.tsx'), 'WallRoom'),
    pendingComponent: Dark,
  })
  const scenes = createRoute({
    getParentRoute: () => root,
    path: screenPaths.scenes,
    component: lazyRouteComponent(() => import('./rooms/ScenesRoom.tsx'), 'ScenesRoom'),
    pendingComponent: Dark,
  })
  const data = createRoute({
    getParentRoute: () => root,
    path: screenPaths.data,
    component: lazyRouteComponent(() => import('./rooms/DataRoom.tsx'), 'DataRoom'),
    pendingComponent: Dark,
  })
  const briefing = createRoute({
    getParentRoute: () => root,
    path: screenPaths.briefing,
    component: lazyRouteComponent(() => import('./rooms/BriefingRoom.tsx'), 'BriefingRoom'),
  })
  return createRouter({
    routeTree: root.addChildren([explore, wall, scenes, data, briefing]),
    history,
    parseSearch,
    stringifySearch,
    defaultPendingComponent: Opening,
    defaultPendingMs: 0,
    defaultErrorComponent: Crash,
    // Relative where the product is built to be served from any folder.
    basepath: new URL(import.meta.env.BASE_URL, document.baseURI).pathname,
    scrollRestoration: false,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
