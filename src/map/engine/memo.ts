/** Keeps the last result under each name while what it was made from is the same. */
export class Memo {
  private readonly kept = new Map<string, { from: readonly unknown[]; value: unknown }>()

  private asked = new Set<string>()

  get<T>(name: string, from: readonly unknown[], make: () => T): T {
    this.asked.add(name)
    const known = this.kept.get(name)
    if (
      known &&
      known.from.length === from.length &&
      known.from.every((one, index) => Object.is(one, from[index]))
    ) {
      return known.value as T
    }
    const value = make()
    this.kept.set(name, { from, value })
    return value
  }

  /** Forgets what nobody has asked for since the last sweep: deck.gl cannot take a layer back once it has left. */
  sweep() {
    for (const name of this.kept.keys()) if (!this.asked.has(name)) this.kept.delete(name)
    this.asked = new Set()
  }
}
