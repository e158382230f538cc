/** Name of the stream that holds an encrypted workbook, as the old container writes names. */
const wanted = Uint8Array.from([...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]))

/** Whether a file in the old container (OLE2, as .xls is) is an .xlsx under a password. */
export function isEncryptedWorkbook(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true
  return false
}
