import { limits } from '#server/ingest/reading/limits.ts'
import type { Pace } from '#server/ingest/reading/pace.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import type { Merge } from '#server/ingest/reading/sheet.ts'
import type { ZipEntry } from '#server/ingest/reading/zip/entries.ts'
import { unpack } from '#server/ingest/reading/zip/unpack.ts'
import { columnOf } from './column-of.ts'

const mergeCell =
  /<(?:\w+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g
const longest = 400

/**
 * The merged cells of a sheet. They stand behind its rows, which may be hundreds of megabytes: so the text runs past unparsed, a
 * hundred times faster than as XML.
 */
export async function readMerges(entry: ZipEntry, pace: Pace): Promise<readonly Merge[]> {
  const merges: Merge[] = []
  const decoder = new TextDecoder()
  let rest = ''
  for (const { bytes, at } of unpack(entry)) {
    // A character cut in two spoils no reference.
    const text = rest + decoder.decode(bytes)
    if (text.includes('mergeCell'))
      for (const [, left = '', top, right = '', bottom] of text.matchAll(mergeCell))
        merges.push({
          top: Number(top),
          left: columnOf(left),
          bottom: Number(bottom),
          right: columnOf(right),
        })
    if (merges.length > limits.merges) throw new ReadFailure('too-large-unpacked', { part: entry.name })
    const tag = text.lastIndexOf('<')
    rest = tag >= 0 && text.length - tag < longest ? text.slice(tag) : ''
    await pace(at)
  }
  return merges
}
