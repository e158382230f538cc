import { openCsv } from './csv/open-csv.ts'
import { openJson } from './json/open-json.ts'
import { type Pace, paceOf } from './pace.ts'
import { ReadFailure } from './read-failure.ts'
import type { OpenedFile, ReadOptions } from './sheet.ts'
import { findEncoding } from './text/find-encoding.ts'
import { pieces, type TextBytes } from './text/pieces.ts'
import { isEncryptedWorkbook } from './xlsx/is-encrypted-workbook.ts'
import { openXlsx } from './xlsx/open-xlsx.ts'

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte)
const ole = [0xd0, 0xcf, 0x11, 0xe0]
const zip = [0x50, 0x4b]

/**
 * Finds out what a file is, by its bytes before its name, and that its head is sound. The bytes are kept and must not change.
 * Throws a `ReadFailure`, or the signal's reason when it is aborted.
 */
export async function openFile(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<OpenedFile> {
  const pace = paceOf(options)
  if (startsWith(bytes, ole))
    throw isEncryptedWorkbook(bytes)
      ? new ReadFailure('encrypted-workbook', {})
      : new ReadFailure('unsupported-xls', {})
  if (startsWith(bytes, zip)) return openXlsx(bytes, pace)
  return openText(name, await findEncoding(bytes, pace), pace)
}

async function openText(name: string, source: TextBytes, pace: Pace): Promise<OpenedFile> {
  const [first] = pieces(source)
  const head = first?.text.trimStart() ?? ''
  if (head === '' && first?.last) throw new ReadFailure('empty-file', {})
  if (/^<(\?xml|!doctype|html|head|meta|table|style|div)\b/i.test(head))
    throw new ReadFailure('markup-file', {})
  // A table may begin with a bracket too, but hardly with these.
  if (/\.(geo|nd)?jsonl?$/i.test(name) || /^(\{\s*["}]|\[\s*[{\]])/.test(head)) return openJson(source, pace)
  return openCsv(source)
}
