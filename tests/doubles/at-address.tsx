import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
  type RouterHistory,
} from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'

export const historyAt = (address: string): RouterHistory =>
  createMemoryHistory({ initialEntries: [address] })

/** What stands at an address, without any of the program's routes. */
export function AtAddress({ history, children }: { history?: RouterHistory; children: ReactNode }) {
  const [router] = useState(() =>
    createRouter({ routeTree: createRootRoute(), history: history ?? historyAt('/') }),
  )
  return <RouterContextProvider router={router}>{children}</RouterContextProvider>
}
