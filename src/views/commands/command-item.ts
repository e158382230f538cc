import type { Locale } from '#src/contract/primitives.ts'
import type { Command, CommandHit } from '#src/state/finding/command-search.ts'
import type { CommandItem } from '#src/ui/command/CommandBox.tsx'

/** A command by its name in the reader's language; beside it the other name, what else matched, and where it lies. */
export function commandItem(
  { id, names }: Command,
  locale: Locale,
  lies: string,
  hit: CommandHit | null = null,
): CommandItem {
  const { name: chinese, nameEn } = names[0]!
  const name = (locale === 'en' && nameEn) || chinese
  const beside = [hit?.by, locale === 'en' && chinese, lies].filter((words) => words && words !== name)
  return {
    id,
    name,
    marks: (name === chinese ? hit?.marks : hit?.englishMarks) ?? [],
    note: [...new Set(beside)].join(' · '),
  }
}
