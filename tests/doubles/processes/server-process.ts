import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { startedProgram } from './started-program.ts'

export interface ServerProcess {
  url: string
  /** As a power switch would: nothing in it gets a chance. */
  kill(): Promise<void>
  /** As an operator would; answers the exit code. */
  stop(): Promise<number | null>
}

const smallTown = new URL('./server-process-main.ts', import.meta.url)

/** The server in a process of its own, without the product's pages unless `script` has them; `env` as for `npm start`. */
export async function startServerProcess(
  env: Record<string, string>,
  script: URL = smallTown,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [await startedProgram(script)], {
    env: { ...process.env, LOOKOUT_PORT: '0', LOOKOUT_DEMO: 'off', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit') as Promise<[number | null]>
  const url = await Promise.race([
    firstLine(child),
    ended.then(([code]) => Promise.reject(new Error(`ended with ${code}`))),
  ])
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return (await ended)[0]
  }
  return { url, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: child.stdout! }).once('line', resolve)
  })
}
