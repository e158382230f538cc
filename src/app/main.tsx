import '#src/ui/fonts.css'
import '#src/ui/tokens.css'
import '#src/ui/base.css'
import '#src/ui/states.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { lookByLink } from '#src/queries/access/access.ts'
import { askFirst } from '#src/queries/first-questions.ts'
import { collectOldAnswers } from '#src/queries/persist.ts'
import { parseSearch, readAddress } from '#src/state/address.ts'
import { readView } from '#src/state/explore/explore-search.ts'
import { defaultWall, wallParams } from '#src/state/params/wall-params.ts'
import { App } from './App.tsx'
import { loadWords } from './messages/load.ts'
import { createQueryClient } from './query-client.ts'
import { createAppRouter } from './router.tsx'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')

const address = parseSearch(window.location.search)
const { view } = readView(address)
const { link } = readAddress(address, wallParams, defaultWall).view
if (link !== null) lookByLink(link)
askFirst(window.location.pathname, view.asOf)
const words = await loadWords(view.lang)

collectOldAnswers()

createRoot(place).render(
  <StrictMode>
    <App router={createAppRouter(words)} queryClient={createQueryClient()} />
  </StrictMode>,
)
