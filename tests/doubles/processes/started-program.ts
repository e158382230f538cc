import { existsSync, mkdirSync, renameSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const key = 'LOOKOUT_TEST_PROGRAMS'

/** Where the programs of this run are made, known to all its processes. */
export function keepProgramsIn(home: string): void {
  process.env[key] = join(home, 'programs')
}

/**
 * A script in one piece with all of ours that it needs, made once a run by whoever asks first: a process reads it in a third of
 * the time that hundreds of modules take. Packages stay in `node_modules`, with the files that they bring. Answers its path.
 */
export async function startedProgram(script: URL): Promise<string> {
  const home = process.env[key]
  if (!home) throw new Error('Nobody said where programs are kept: keepProgramsIn')
  const source = fileURLToPath(script)
  const made = join(home, basename(source, '.ts'))
  const file = join(made, 'program.js')
  if (existsSync(file)) return file
  mkdirSync(home, { recursive: true })
  try {
    mkdirSync(`${made}.making`)
  } catch {
    while (!existsSync(file)) {
      if (existsSync(`${made}.failed`)) throw new Error(`${source} could not be bundled`)
      await delay(50)
    }
    return file
  }
  try {
    await bundle(source, `${made}.making`)
  } catch (error) {
    mkdirSync(`${made}.failed`)
    throw error
  }
  renameSync(`${made}.making`, made)
  return file
}

async function bundle(source: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: source,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'program.js' } },
    },
  })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
}
