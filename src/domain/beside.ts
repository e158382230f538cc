/**
 * Keeps something beside an object for as long as the object lives, as a WeakMap does. But what a WeakMap of a module holds outlives V8's
 * quick collections, and with every selection that a hand draws come thousands of runs: kept on the object itself they go with it.
 */
export class Beside<Holder extends object, Value> {
  readonly #slot = Symbol('beside')

  get(holder: Holder): Value | undefined {
    return (holder as { [slot: symbol]: Value | undefined })[this.#slot]
  }

  set(holder: Holder, value: Value): void {
    Object.defineProperty(holder, this.#slot, { value, configurable: true })
  }
}
