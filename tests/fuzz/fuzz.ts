import { createRandom } from '#mocks/town/random.ts'
import { openFile } from '#server/ingest/reading/open-file.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { diceOf, mutate } from './mutate.ts'
import { makeBomb, type Seed, soundFiles } from './seeds.ts'

export interface FuzzOptions {
  count: number
  seed: number
  /** What is done with a file beyond walking it, where that went well; may throw a `ReadFailure` and nothing else. */
  beyond?: (file: Seed) => Promise<void>
  /** Before each file. */
  onFile?: (index: number) => void
}

export interface FuzzReport {
  /** Files that were read to their end. */
  read: number
  /** Of the others, by the failure's code. */
  failures: Record<string, number>
  slowestMs: number
  /** What must not be: a file by its index, and what it did. */
  wrong: string[]
}

/** Of the processor: what a busy machine adds is not the reader's. */
const slowMs = 5000

/** Reads mutated files one after the other; the same seed makes the same files. */
export async function fuzz({ count, seed, beyond, onFile }: FuzzOptions): Promise<FuzzReport> {
  const sound = await soundFiles()
  const traps = new Map<number, Seed>()
  const trap = (which: number) => {
    const made = traps.get(which) ?? makeBomb(which)
    traps.set(which, made)
    return made
  }
  const report: FuzzReport = { read: 0, failures: {}, slowestMs: 0, wrong: [] }
  for (let index = 0; index < count; index++) {
    onFile?.(index)
    const dice = diceOf(createRandom(seed * 1_000_003 + index))
    const isTrap = dice.below(250) === 0
    const origin = isTrap ? trap(dice.below(5)) : dice.pick(sound)
    const bytes = isTrap && dice.below(2) === 0 ? origin.bytes : mutate(origin, dice, sound)
    const since = process.cpuUsage()
    const outcome = await tryFile({ name: dice.below(9) === 0 ? 'x' : origin.name, bytes }, beyond)
    const { user, system } = process.cpuUsage(since)
    const took = (user + system) / 1000
    report.slowestMs = Math.max(report.slowestMs, took)
    if (outcome === null) report.read++
    else if (outcome instanceof ReadFailure)
      report.failures[outcome.code] = (report.failures[outcome.code] ?? 0) + 1
    else report.wrong.push(`file ${index}: ${outcome.stack ?? outcome.message}`)
    if (took > slowMs) report.wrong.push(`file ${index}: ${Math.round(took)} ms`)
    if (isPolluted()) throw new Error(`file ${index} changed what all objects have`)
  }
  return report
}

async function tryFile({ name, bytes }: Seed, beyond: FuzzOptions['beyond']): Promise<Error | null> {
  try {
    const file = await openFile(name, bytes)
    for (const sheet of file.sheets) {
      let last = 0
      for await (const rows of sheet.rows())
        for (const { number, cells } of rows) {
          if (number <= last || cells.length > 2000 || !cells.every(isCell))
            return new Error(`row ${number}: ${JSON.stringify(cells).slice(0, 200)}`)
          last = number
        }
    }
    await beyond?.({ name, bytes })
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function isCell(cell: RawCell | undefined): boolean {
  if (cell === null || typeof cell === 'string' || typeof cell === 'boolean') return true
  return typeof cell === 'number' ? Number.isFinite(cell) : Number.isInteger(cell?.day)
}

function isPolluted(): boolean {
  const probe: Record<string, unknown> = {}
  return Object.keys(Object.prototype).length > 0 || 'polluted' in probe
}
