import { quantile } from '../judging/quantile.ts'

/** Times in ms by the clock, and of the processor: what else the machine does is not in them, but all the collector does is. */
export interface Measured {
  clock: number[]
  processor: number[]
  held: number
}

/** Takes every step so many rounds, after one to warm up; a step answers how many sites it held. */
export function measure<Step>(
  steps: readonly Step[],
  rounds: number,
  take: (step: Step) => number,
): Measured {
  const measured: Measured = { clock: [], processor: [], held: 0 }
  for (let round = -1; round < rounds; round++)
    for (const step of steps) {
      const [before, used] = [performance.now(), process.cpuUsage()]
      measured.held = take(step)
      const { user, system } = process.cpuUsage(used)
      const clock = performance.now() - before
      if (round < 0) continue
      measured.clock.push(clock)
      measured.processor.push((user + system) / 1000)
    }
  return measured
}

export function heading(): string {
  return `| selection | sites held at the end | median | p95 | of the processor: median | p95 | target | met |
|---|---|---|---|---|---|---|---|`
}

/** A line of the table, and whether the clock's p95 is within the target. */
export function lineOf(
  name: string,
  { clock, processor, held }: Measured,
  target: number,
): { line: string; met: boolean } {
  const met = quantile(clock, 0.95) <= target
  const times = [clock, processor].flatMap((list) => [quantile(list, 0.5), quantile(list, 0.95)])
  const cells = [name, held, ...times.map((time) => time.toFixed(2)), target, met]
  return { line: `| ${cells.join(' | ')} |`, met }
}
