import { statfsSync } from 'node:fs'
import { StorageFailure } from './storage-failure.ts'

/** Room for what one statement writes, and two more segments of the write-ahead log. */
const reserve = 96 * 1024 * 1024

export function freeBytesOf(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** Throws where a disk is so full that a commit might not end. */
export function checkRoom(freeBytes: number): void {
  if (freeBytes < reserve)
    throw new StorageFailure(`only ${freeBytes} bytes are free, of ${reserve} that are kept`)
}
