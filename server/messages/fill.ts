type Blanks<Text extends string> = Text extends `${string}{${infer Blank}}${infer Rest}`
  ? (Blank extends `${infer Name}:${string}` ? Name : Blank) | Blanks<Rest>
  : never

/** What a message's blanks are filled with. */
export type Args<M extends { en: string }> = Record<Blanks<M['en']>, string | number>

/** Fills in `{rows}` with what goes by that name, and `{rows:row|rows}` with it and the word it takes: 1 row, 2 rows. */
export function fill(text: string, args: Readonly<Record<string, string | number>>): string {
  return text.replace(
    /\{(\w+)(?::([^|}]+)\|([^}]+))?\}/g,
    (blank, name: string, one?: string, many?: string) => {
      const value = args[name]
      if (value === undefined) return blank
      return one === undefined ? String(value) : `${value} ${String(value) === '1' ? one : many}`
    },
  )
}
