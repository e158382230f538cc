const slot = Symbol('beside')

interface Holding {
  [slot]?: unknown[]
}

let places = 0

/**
 * Keeps something beside an object for as long as the object lives, as a WeakMap does; made once for each kind of thing, by a module. But
 * what a WeakMap of a module holds outlives V8's quick collections, and with every selection that a hand draws come thousands of runs:
 * kept on the object itself they go with it.
 */
export class Beside<Holder extends object, Value> {
  readonly #place = places++

  get(holder: Holder): Value | undefined {
    return (holder as Holding)[slot]?.[this.#place] as Value | undefined
  }

  set(holder: Holder, value: Value): void {
    let kept = (holder as Holding)[slot]
    if (!kept) {
      kept = []
      Object.defineProperty(holder, slot, { value: kept })
    }
    kept[this.#place] = value
  }
}
