import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import { type ScenarioName, scenarioNamed, scenarios } from '#mocks/scenarios/choose-scenario.ts'
import { openAskedScreen } from './open-asked-screen.ts'
import { askPort } from './port/ask-port.ts'
import type { OpenMessage } from './port/messages.ts'
import { showProgress } from './show-progress.ts'

/** Puts the server into the page: from here on `/api` is answered by the thread that is opened here. */
export async function startDemo(): Promise<void> {
  openAskedScreen()
  const show = showProgress()
  const scenario = chosenScenario(show)
  const here = (file: string) => new URL(import.meta.env.BASE_URL + file, document.baseURI).href
  const api = openWorker(scenario === 'empty' ? null : here('town.bin'), show)
  forgetAnswers()
  const worker = setupWorker(
    ...(scenario ? scenarios[scenario](api) : []),
    http.all('*/api/*', ({ request }) => api(request)),
  )
  await worker.start({
    quiet: true,
    serviceWorker: { url: here('mockServiceWorker.js') },
    onUnhandledRequest: ({ url }, print) => {
      if (new URL(url).pathname.startsWith('/api')) print.error()
    },
  })
}

type Show = ReturnType<typeof showProgress>

function chosenScenario(show: Show): ScenarioName | null {
  try {
    return scenarioNamed(location.search)
  } catch (error) {
    show({ type: 'broken', reason: String(error) })
    throw error
  }
}

function openWorker(archive: string | null, show: Show) {
  const worker = new Worker(new URL('./town-worker.ts', import.meta.url), { type: 'module' })
  const { port1, port2 } = new MessageChannel()
  worker.onerror = ({ message }) => show({ type: 'broken', reason: message })
  worker.postMessage({ archive, port: port2 } satisfies OpenMessage, [port2])
  return askPort(port1, (message) => {
    if (message.type === 'progress' || message.type === 'broken') show(message)
  })
}

/** Each page has a town of its own, so what an earlier one answered is not an older state of this one. */
function forgetAnswers(): void {
  indexedDB.deleteDatabase('lookout')
}
