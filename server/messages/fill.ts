type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never

/** What a message's blanks are filled with. */
export type Args<M extends { en: string }> = Record<Blanks<M['en']>, string | number>

export function fill(text: string, args: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(args[name] ?? blank))
}
