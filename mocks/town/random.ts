/** A stream of numbers in [0, 1): mulberry32, the same on every machine. */
export type Random = () => number

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A stream of its own for a thing with a name, so that adding one thing does not move another. */
export function randomFor(seed: number, name: string): Random {
  let hash = 2166136261 ^ seed
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619)
  return createRandom(hash)
}

/** A number in [0, 1) for three integers, without a stream: for values read in any order. */
export function hashUnit(seed: number, a: number, b: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(a + 0x7f4a7c15, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 15), 0x27d4eb2f) ^ Math.imul(b + 0x165667b1, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 13), 0x85ebca6b)
  h ^= h >>> 16
  return (h >>> 0) / 4294967296
}

/** Standard normal, cheap and bounded: the sum of four uniforms, scaled. */
export function normal(random: Random): number {
  return (random() + random() + random() + random() - 2) * Math.sqrt(3)
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const item = from[Math.floor(random() * from.length)]
  if (item === undefined) throw new Error('Nothing to pick from')
  return item
}
