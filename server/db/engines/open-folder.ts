import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '#server/db/database.ts'
import { checkRoom, freeBytesOf } from './check-room.ts'
import { openPglite } from './open-pglite.ts'

/** Another process has the folder open. */
export class FolderInUse extends Error {}

/**
 * The embedded database in a folder of its own. A new one is made beside its place and moved there when it is whole, so that a
 * start that is cut off leaves nothing that looks like a database. Where fewer than a hundred megabytes are free on its disk, nothing
 * more is written to it.
 */
export async function openFolder(folder: string, freeBytes = () => freeBytesOf(folder)): Promise<Database> {
  mkdirSync(folder, { recursive: true })
  const release = lockFolder(folder)
  try {
    const place = join(folder, 'database')
    if (!existsSync(place)) await makeDatabase(folder, place)
    const db = await openPglite(place, {}, { checkRoom: () => checkRoom(freeBytes()) })
    const close = async () => {
      await db.close()
      release()
    }
    return { ...db, close }
  } catch (error) {
    release()
    throw error
  }
}

async function makeDatabase(folder: string, place: string): Promise<void> {
  const unfinished = join(folder, 'database.unfinished')
  rmSync(unfinished, { recursive: true, force: true })
  const db = await openPglite(unfinished)
  await db.close()
  renameSync(unfinished, place)
}

function lockFolder(folder: string): () => void {
  const lock = join(folder, 'lock')
  const own = `${process.pid} ${startOf(process.pid)}`
  for (;;) {
    try {
      writeFileSync(lock, own, { flag: 'wx' })
      return () => rmSync(lock, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = readFileSync(lock, 'utf8')
    const pid = Number(holder.split(' ')[0])
    if (holder === own || (isAlive(pid) && holder === `${pid} ${startOf(pid)}`))
      throw new FolderInUse(`${folder} is in use by another process (${pid}); stop it first`)
    rmSync(lock, { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When the process started, where the system tells: a number is used again after a restart. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19]!
  } catch {
    return ''
  }
}
