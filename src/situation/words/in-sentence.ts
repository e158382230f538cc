/** A name of the catalogue amid an English sentence: "Sentinels" are sentinels, "PCR points" stay. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
