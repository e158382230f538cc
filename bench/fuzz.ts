import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openPglite } from '../server/db/engines/open-pglite.ts'
import { type FuzzReport, fuzz } from '../tests/fuzz/fuzz.ts'
import { fileStager } from '../tests/fuzz/stage-file.ts'

/**
 * Mutated files of every format through the reader, and what can be read through understanding and staging, beside a database. `npx tsx bench/fuzz.ts [COUNT] [SEED]`; 100,000 files by default. Exits 1 where
 * one of them crashes it, takes over 5 s of the processor, or the process over 1 GB.
 */

const share = 2000
/** Counted second by second: while the whole machine stands still, nothing hangs. */
const silentSeconds = 600
const memoryLimit = 1024

interface Part extends FuzzReport {
  megabytes: number
}

const [, , first = '100000', second = '1', third] = process.argv

if (third === 'child') await readPart(Number(first), Number(second))
else await readAll(Number(first), Number(second))

/** In a process of its own, which says before each file that it still lives. */
async function readPart(count: number, seed: number): Promise<void> {
  const db = await openPglite()
  const beyond = await fileStager(db)
  const report = await fuzz({ count, seed, beyond, onFile: (index) => process.send?.({ index }) })
  const megabytes = process.resourceUsage().maxRSS / 1024
  process.send?.({ report: { ...report, megabytes } }, () => process.exit(0))
}

function runPart(count: number, seed: number): Promise<Part> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [String(count), String(seed), 'child'])
    let at = -1
    let ended = false
    let silent = 0
    const watch = setInterval(() => {
      if (++silent <= silentSeconds) return
      child.kill('SIGKILL')
      reject(new Error(`seed ${seed}: file ${at} hangs`))
    }, 1000)
    child.on('message', (message: { index?: number; report?: Part }) => {
      silent = 0
      at = message.index ?? at
      if (!message.report) return
      ended = true
      resolve(message.report)
    })
    child.on('exit', (code) => {
      clearInterval(watch)
      if (!ended) reject(new Error(`seed ${seed}: file ${at} ended the process (${code})`))
    })
  })
}

async function readAll(count: number, seed: number): Promise<void> {
  const since = performance.now()
  const failures: Record<string, number> = {}
  let [done, read, slowest, megabytes] = [0, 0, 0, 0]
  const wrong: string[] = []
  for (let part = 0; done < count; part++) {
    const size = Math.min(share, count - done)
    const report = await runPart(size, seed + part)
    done += size
    read += report.read
    slowest = Math.max(slowest, report.slowestMs)
    megabytes = Math.max(megabytes, report.megabytes)
    wrong.push(...report.wrong.map((one) => `seed ${seed + part}, ${one}`))
    for (const [code, times] of Object.entries(report.failures))
      failures[code] = (failures[code] ?? 0) + times
    const minutes = ((performance.now() - since) / 60_000).toFixed(1)
    console.log(
      `${done} files in ${minutes} min, ${wrong.length} wrong, slowest ${Math.round(slowest)} ms, at most ${Math.round(megabytes)} MB`,
    )
  }
  console.log(`read to the end: ${read}`)
  console.table(failures)
  for (const one of wrong) console.log(one)
  if (wrong.length > 0 || megabytes > memoryLimit) process.exitCode = 1
}
