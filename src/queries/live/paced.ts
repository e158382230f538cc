/** Changes of one report come together. */
const togetherMs = 50
const everyMs = 3_000

/** What changes ask for again: soon after the first of them, then at most once in three seconds for as long as they come. */
export class Paced {
  /** By name, while it was asked for within three seconds: whether it is to be asked for again. */
  readonly #isOwed = new Map<string, boolean>()

  call(name: string, ask: () => void): void {
    const isQuiet = !this.#isOwed.has(name)
    this.#isOwed.set(name, true)
    if (isQuiet) setTimeout(() => this.#run(name, ask), togetherMs)
  }

  #run(name: string, ask: () => void): void {
    if (!this.#isOwed.get(name)) {
      this.#isOwed.delete(name)
      return
    }
    this.#isOwed.set(name, false)
    setTimeout(() => this.#run(name, ask), everyMs)
    ask()
  }
}
