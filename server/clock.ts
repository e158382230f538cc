export interface Clock {
  now(): Date
}

export const realClock: Clock = { now: () => new Date() }

/** Stands at `start` when made and runs in real time from there. */
export function runningClock(start: Date): Clock {
  const began = performance.now()
  return { now: () => new Date(start.getTime() + (performance.now() - began)) }
}

export interface SettableClock extends Clock {
  set(moment: Date | string): void
}

/** Stands still until it is set. */
export function settableClock(moment: Date | string): SettableClock {
  let current = new Date(moment)
  return {
    now: () => new Date(current),
    set: (next) => {
      current = new Date(next)
    },
  }
}
