/** Keeps the last result under each name while what it was made from is the same. */
export class Memo {
  private readonly kept = new Map<string, { from: readonly unknown[]; value: unknown }>()

  get<T>(name: string, from: readonly unknown[], make: () => T): T {
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
}
