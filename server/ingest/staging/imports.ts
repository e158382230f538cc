import type { Instance } from '#server/cubes/known/instance.ts'
import { type Knowledge, knowledgeOf } from '#server/ingest/understanding/knowledge.ts'
import { dayAt, toDayNumber } from '#src/domain/days.ts'
import { ImportSessions } from './sessions.ts'

/** What the routes of imports share. */
export interface Imports {
  instance: Instance
  sessions: ImportSessions
  /** Of the places and the day as they are now. */
  knowledge(): Promise<Knowledge>
}

export function importsOf(
  instance: Instance,
  sessions: ImportSessions = new ImportSessions(instance.context),
): Imports {
  const { context } = instance
  let kept: { tag: string; knowledge: Knowledge } | null = null
  return {
    instance,
    sessions,
    async knowledge() {
      const { gazetteer } = await instance.places()
      const { timeZone } = context.settings
      const today = toDayNumber(dayAt(context.clock.now(), timeZone))
      const tag = `${gazetteer.revision} ${today}`
      if (kept?.tag !== tag) {
        const { areas, sites } = gazetteer
        kept = { tag, knowledge: knowledgeOf(context.catalog, areas, sites, { today, timeZone }) }
      }
      return kept.knowledge
    },
  }
}
