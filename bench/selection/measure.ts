import { quantile } from '../judging/quantile.ts'

/** Times in ms by the clock, and of the processor: what else the machine does is not in them, but all the collector does is. */
export interface Measured {
  clock: number[]
  processor: number[]
  /** By the clock, of a piece of work before each step that is always the same: what the machine itself does to a step's times. */
  machine: number[]
  held: number
}

/** Takes every step so many rounds, after one to warm up; a step answers how many sites it held. */
export function measure<Step>(
  steps: readonly Step[],
  rounds: number,
  take: (step: Step) => number,
): Measured {
  const measured: Measured = { clock: [], processor: [], machine: [], held: 0 }
  for (let round = -1; round < rounds; round++)
    for (const step of steps) {
      const start = performance.now()
      workAlways()
      const machine = performance.now() - start
      const [before, used] = [performance.now(), process.cpuUsage()]
      measured.held = take(step)
      const { user, system } = process.cpuUsage(used)
      const clock = performance.now() - before
      if (round < 0) continue
      measured.clock.push(clock)
      measured.processor.push((user + system) / 1000)
      measured.machine.push(machine)
    }
  return measured
}

/** Some milliseconds in a table so small that nothing of a step's leaves the caches for it. */
const table = Int32Array.from({ length: 1024 }, (_, i) => i)
const TIMES = 2000

function workAlways(): void {
  for (let time = 0; time < TIMES; time++)
    for (let i = 0; i < table.length; i++) table[i] = (table[i]! + time) | 0
}

export function heading(): string {
  return `| selection | sites held at the end | median | p95 | of the processor: median | p95 | the machine's own p95 | target | met |
|---|---|---|---|---|---|---|---|---|`
}

/** A line of the table, and whether the clock's p95 is within the target. */
export function lineOf(
  name: string,
  { clock, processor, machine, held }: Measured,
  target: number,
): { line: string; met: boolean } {
  const met = quantile(clock, 0.95) <= target
  const times = [clock, processor].flatMap((list) => [quantile(list, 0.5), quantile(list, 0.95)])
  const own = `${(quantile(machine, 0.95) / quantile(machine, 0.5)).toFixed(2)} × its median`
  const cells = [name, held, ...times.map((time) => time.toFixed(2)), own, target, met]
  return { line: `| ${cells.join(' | ')} |`, met }
}
