import { limits } from '#server/ingest/reading/limits.ts'
import type { Pace } from '#server/ingest/reading/pace.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import type { ZipEntry } from '#server/ingest/reading/zip/entries.ts'
import { parseXml } from './parse-xml.ts'
import { plainText } from './plain-text.ts'

/** The texts that cells point at: the runs of rich text joined, how to pronounce them left out. */
export async function readSharedStrings(entry: ZipEntry, pace: Pace): Promise<readonly string[]> {
  const strings: string[] = []
  let text = ''
  let total = 0
  let taking = false
  let phonetic = false
  const parts = parseXml(entry, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') taking = !phonetic
    },
    text(part) {
      if (taking) text += part
    },
    close(name) {
      if (name === 't') taking = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') {
        total += text.length
        if (total > limits.sharedText || strings.length === limits.sharedStrings)
          throw new ReadFailure('too-large-unpacked', { part: entry.name })
        strings.push(plainText(text))
      }
    },
  })
  for (const at of parts) await pace(at)
  return strings
}
