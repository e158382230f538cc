interface Kept {
  from: readonly unknown[]
  value: unknown
}

/** Keeps the last results under each name while what they were made from is the same. */
export class Memo {
  private readonly kept = new Map<string, Kept[]>()

  private asked = new Set<string>()

  /** `most`: so many are kept under this name, for what comes back by turns. */
  get<T>(name: string, from: readonly unknown[], make: () => T, most = 1): T {
    this.asked.add(name)
    const known = this.kept.get(name) ?? []
    const same = known.find((one) => isSame(one.from, from))
    if (same && same === known[0]) return same.value as T
    const first = same ?? { from, value: make() }
    this.kept.set(name, [first, ...known.filter((one) => one !== same)].slice(0, most))
    return first.value as T
  }

  /** Forgets what nobody has asked for since the last sweep: deck.gl cannot take a layer back once it has left. */
  sweep() {
    for (const name of this.kept.keys()) if (!this.asked.has(name)) this.kept.delete(name)
    this.asked = new Set()
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => Object.is(one, b[index]))
}
