import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { startedProgram } from './started-program.ts'

export interface Found {
  revision: number
  stored: { value: number; rows: number }[]
  batches: { id: number; rows: number }[]
}
export interface Line {
  found?: Found
  begins?: number
  ends?: number
  fails?: number
  isStorageFailure?: boolean
  counts?: { new: number; same: number }
}

interface Job {
  /** A folder or a database's address. */
  place: string
  batches: readonly number[]
  rows: number
  /** No file of the process may become larger. */
  fileLimitKb?: number
}

const script = new URL('./commit-process-main.ts', import.meta.url)

/** Commits in a process of its own. `heard` is told of every line, and may end it there and then. Answers all lines. */
export async function commitInProcess(
  { place, batches, rows, fileLimitKb }: Job,
  heard: (line: Line, kill: () => void) => void = () => {},
): Promise<Line[]> {
  // In the 512-byte blocks of POSIX.
  const limit = fileLimitKb === undefined ? '' : `ulimit -f ${fileLimitKb * 2}; `
  const program = await startedProgram(script)
  const child = spawn('sh', ['-c', `${limit}exec "$0" "$1"`, process.execPath, program], {
    env: { ...process.env, PLACE: place, BATCHES: batches.join(' '), ROWS: String(rows) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: Line[] = []
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = JSON.parse(text) as Line
    lines.push(line)
    heard(line, () => child.kill('SIGKILL'))
  })
  await once(child, 'close')
  return lines
}
