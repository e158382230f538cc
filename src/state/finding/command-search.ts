import {
  matchName,
  type Named,
  type NameEntry,
  type NameMatch,
  nameEntry,
  type Syllables,
  wantedOf,
} from './match-name.ts'

/** In the order in which they stand where nothing else decides. */
export const commandGroups = ['actions', 'views', 'measures', 'areas', 'sites'] as const
export type CommandGroup = (typeof commandGroups)[number]

/** Something that can be chosen. */
export interface Command {
  id: string
  group: CommandGroup
  /** What it is called; the first of these names is shown, in the reader's language. */
  names: readonly Named[]
  /** Of equals, the smaller stands first: an area's depth. */
  rank: number
}

export type CommandIndex = readonly { command: Command; entries: readonly NameEntry[] }[]

/** `readings`: null until the dictionary is there. */
export function buildCommandIndex(
  commands: readonly Command[],
  readings: ((name: string) => Syllables) | null,
): CommandIndex {
  return commands.map((command) => ({
    command,
    entries: command.names.map((named) => nameEntry(named, readings?.(named.name) ?? null)),
  }))
}

/** Marks are of the command's first name; `by`: what else matched than its Chinese one; null: that did. */
export interface CommandHit extends NameMatch {
  command: Command
}

const mostOfGroup = 8
/** What was chosen lately stands before what matches as well. */
const recentBonus = 0.5

/** The best of each group, the group with the best of all first. `recent`: ids, the newest first. */
export function searchCommands(
  index: CommandIndex,
  text: string,
  recent: readonly string[],
): { group: CommandGroup; hits: CommandHit[] }[] {
  const wanted = wantedOf(text)
  if (wanted.wanted === '') return []
  const found = new Map<CommandGroup, CommandHit[]>()
  const lately = new Set(recent)
  for (const { command, entries } of index) {
    const best = bestOf(entries, wanted)
    if (!best) continue
    const score = best.score - (lately.has(command.id) ? recentBonus : 0)
    const hits = found.get(command.group)
    if (hits) hits.push({ ...best, command, score })
    else found.set(command.group, [{ ...best, command, score }])
  }
  const groups = [...found].map(([group, hits]) => ({
    group,
    hits: hits.sort(byWorth).slice(0, mostOfGroup),
  }))
  return groups.sort(
    (a, b) =>
      a.hits[0]!.score - b.hits[0]!.score || commandGroups.indexOf(a.group) - commandGroups.indexOf(b.group),
  )
}

const other = { marks: [], englishMarks: [] }

function bestOf(entries: readonly NameEntry[], wanted: ReturnType<typeof wantedOf>): NameMatch | null {
  let best: NameMatch | null = null
  entries.forEach((entry, at) => {
    const match = matchName(entry, wanted)
    if (!match || (best && best.score <= match.score)) return
    best = at === 0 ? match : { ...other, score: match.score, by: match.by ?? entry.of.name }
  })
  return best
}

const byWorth = (a: CommandHit, b: CommandHit) =>
  a.score - b.score ||
  a.command.rank - b.command.rank ||
  a.command.names[0]!.name.length - b.command.names[0]!.name.length ||
  (a.command.id < b.command.id ? -1 : 1)
