import { screenPaths } from '#src/contract/screen-paths.ts'
import { askAhead } from '#src/sources/ahead.ts'

const { wall, scenes, data, briefing } = screenPaths
const always = ['catalog', 'areas?outlines=true']

/** What each screen asks for whatever else it shows, as paths below `/api`; a past moment has sites of its own. */
const asked: readonly (readonly [path: string, questions: readonly string[], ofNow: readonly string[]])[] = [
  [wall, [...always, 'scenes', 'sites'], []],
  [scenes, [...always, 'scenes'], []],
  [data, always, []],
  [briefing, always, ['sites']],
  ['/', always, ['sites']],
]

/** Asks what the screen at an address asks first, while its program is still on its way. */
export function askFirst(pathname: string, asOf: string | null): void {
  const [, questions, ofNow] = asked.find(([path]) => pathname.endsWith(path)) ?? ['', [], []]
  askAhead([...questions, ...(asOf === null ? ofNow : [])])
}
