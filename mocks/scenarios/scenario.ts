import type { RequestHandler } from 'msw'

/** The API as it is when nothing goes wrong. */
export type Api = (request: Request) => Response | Promise<Response>

/** What goes wrong: handlers that come before the API's own. Made anew for each page, because some of them count. */
export type Scenario = (api: Api) => RequestHandler[]

/** How often a question is asked before the screen gives up and says so: once, and two more tries. */
export const triesOfOneQuestion = 3

/** True for the first `times` requests of each address. */
export function firstTimes(times: number): (request: Request) => boolean {
  const asked = new Map<string, number>()
  return ({ url }) => {
    const before = asked.get(url) ?? 0
    asked.set(url, before + 1)
    return before < times
  }
}
