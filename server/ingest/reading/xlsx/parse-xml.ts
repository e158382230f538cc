import { SaxesParser } from 'saxes'
import { limits } from '#server/ingest/reading/limits.ts'
import { ReadFailure } from '#server/ingest/reading/read-failure.ts'
import type { ZipEntry } from '#server/ingest/reading/zip/entries.ts'
import { unpack } from '#server/ingest/reading/zip/unpack.ts'

/** Hears a document as it passes. Names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

/** Parses a part of a workbook piece by piece and says how far it is. Declares no entity and loads none: a DOCTYPE is refused. */
export function* parseXml(entry: ZipEntry, listener: XmlListener): Generator<number> {
  const broken = () => new ReadFailure('broken-workbook', { part: entry.name })
  const refuse = () => {
    throw broken()
  }
  const parser = new SaxesParser({ position: false, xmlns: false as const })
  let silent = 0
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0
    listener.open(local(name), attributes)
  })
  parser.on('closetag', ({ name }) => listener.close?.(local(name)))
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))
  let decoder: TextDecoder | null = null
  for (const { bytes, at } of unpack(entry)) {
    decoder ??= decoderFor(bytes)
    silent += bytes.length
    parser.write(decode(decoder, bytes) ?? refuse())
    if (silent > limits.tagless) throw new ReadFailure('too-large-unpacked', { part: entry.name })
    yield at
  }
  parser.close()
}

/** A small part at once. */
export function readXml(entry: ZipEntry, listener: XmlListener): void {
  for (const _ of parseXml(entry, listener));
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true })
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes, { stream: true })
  } catch {
    return null
  }
}
