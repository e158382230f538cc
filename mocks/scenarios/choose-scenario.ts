import { cut } from './cut.ts'
import { error } from './error.ts'
import { malformed } from './malformed.ts'
import type { Scenario } from './scenario.ts'
import { slow } from './slow.ts'
import { stale } from './stale.ts'

/** Nothing goes wrong; `empty` differs in what the instance holds. */
const none: Scenario = () => []

export const scenarios = { slow, error, cut, malformed, stale, empty: none } satisfies Record<
  string,
  Scenario
>
export type ScenarioName = keyof typeof scenarios

/** The scenario named in an address by `?mock=`; null: none. Throws on a name that there is not. */
export function scenarioNamed(search: string): ScenarioName | null {
  const name = new URLSearchParams(search).get('mock')
  if (name === null) return null
  if (Object.hasOwn(scenarios, name)) return name as ScenarioName
  throw new Error(`?mock=${name}: there is no such scenario; there are ${Object.keys(scenarios).join(', ')}`)
}
