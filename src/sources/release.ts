import { readBody } from './request.ts'
import { RequestFailure } from './request-failure.ts'

/** The program that the server's page names now: its address carries a hash of what it holds. */
export async function fetchRelease(signal?: AbortSignal): Promise<string> {
  let response: Response
  try {
    response = await fetch(import.meta.env.BASE_URL, { signal: signal ?? null, cache: 'no-store' })
  } catch (cause) {
    throw new RequestFailure('unreachable', { cause })
  }
  if (!response.ok) throw new RequestFailure('refused', { status: response.status })
  const page = new DOMParser().parseFromString(
    await readBody(response, (answer) => answer.text()),
    'text/html',
  )
  return programOf(page)
}

/** The address of the program that a page starts. */
export function programOf(page: Document): string {
  const script = page.querySelector('script[type="module"][src]')?.getAttribute('src')
  if (!script) throw new RequestFailure('malformed', { cause: new Error('a page without its program') })
  return new URL(script, document.baseURI).pathname
}
