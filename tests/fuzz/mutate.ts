import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Seed } from './seeds.ts'

export interface Dice {
  /** 0 to `below`, not included. */
  below(below: number): number
  pick<T>(list: readonly T[]): T
}

export function diceOf(random: () => number): Dice {
  const below = (limit: number) => Math.floor(random() * limit)
  return { below, pick: (list) => list[below(list.length)]! }
}

type Mutation = (bytes: Uint8Array, dice: Dice, others: readonly Seed[]) => Uint8Array

const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

const flip: Mutation = (bytes, dice) => {
  const changed = bytes.slice()
  for (let i = dice.below(20); i >= 0; i--) changed[dice.below(bytes.length)] = dice.below(256)
  return changed
}
/** Letters into other letters: the text stays text. */
const nudge: Mutation = (bytes, dice) => {
  const changed = bytes.slice()
  for (let i = dice.below(20); i >= 0; i--) {
    const at = dice.below(bytes.length)
    changed[at] = changed[at]! ^ (1 << dice.below(3))
  }
  return changed
}
const cut: Mutation = (bytes, dice) => bytes.slice(0, dice.below(bytes.length))
const splice: Mutation = (bytes, dice, others) => {
  const other = dice.pick(others).bytes
  const from = dice.below(other.length)
  const block = other.slice(from, from + dice.below(400))
  const at = dice.below(bytes.length)
  return join(bytes.slice(0, at), block, bytes.slice(at + dice.pick([0, block.length])))
}
const repeat: Mutation = (bytes, dice) => {
  const at = dice.below(bytes.length)
  const block = bytes.slice(at, at + 1 + dice.below(60))
  return join(
    bytes.slice(0, at),
    ...Array.from({ length: dice.pick([2, 50, 2000]) }, () => block),
    bytes.slice(at),
  )
}

const texts = [
  ...[
    '1e999',
    '99999999999999999999',
    '-0',
    'NaN',
    '0x10',
    '__proto__',
    'constructor',
    '"',
    '""',
    "'",
    '\0',
    '\ufeff',
  ],
  ...[
    'sep=;\n',
    '[',
    '{',
    ']',
    '}',
    ',',
    ';',
    '\t',
    '\r',
    '\n',
    '\\u0000',
    '<',
    '>',
    '&',
    ']]>',
    '<!--',
    '\ud800',
  ],
  ...['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '=1+1', '\u2028'],
]
const deep = ['[', '{"a":', '[{"__proto__":', '"', '<row>', '<c>', '<t>']
const insert: Mutation = (bytes, dice) => {
  const text = dice.below(8) === 0 ? dice.pick(deep).repeat(dice.pick([10, 1000, 100_000])) : dice.pick(texts)
  const at = dice.pick([0, dice.below(bytes.length), bytes.length])
  return join(bytes.slice(0, at), new TextEncoder().encode(text), bytes.slice(at))
}

/** A field of the zip directory, or of a part's own head, made wrong. */
const misdirect: Mutation = (bytes, dice) => {
  const changed = Buffer.from(bytes)
  const marks = ['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06'].flatMap((mark) => {
    const found = []
    for (let at = changed.indexOf(mark); at >= 0; at = changed.indexOf(mark, at + 1)) found.push(at)
    return found
  })
  if (marks.length === 0) return bytes
  const at = Math.min(changed.length - 4, dice.pick(marks) + 4 + dice.below(42))
  if (at >= 0)
    changed.writeUInt32LE(
      dice.pick([0, 1, 0xffff, 0x7fffffff, 0xffffffff, bytes.length, dice.below(9999)]),
      at,
    )
  return new Uint8Array(changed)
}

const numbers = ['0', '-1', '1', '99999999999', '1048577', '4294967296', '1e308', 'NaN', '']
const xml: ((text: string, dice: Dice) => string)[] = [
  (text, dice) => text.replace(/"\d+"/g, (one) => (dice.below(6) === 0 ? `"${dice.pick(numbers)}"` : one)),
  (text, dice) =>
    text.replace(/<v>[^<]*</g, (one) => (dice.below(6) === 0 ? `<v>${dice.pick(numbers)}<` : one)),
  (text, dice) =>
    text.replace(/r="[A-Z]+/g, (one) =>
      dice.below(9) === 0 ? `r="${dice.pick(['XFD', 'ZZZZZZZZ', '', 'A'])}` : one,
    ),
  (text, dice) =>
    text.replace(/<(\w+)/g, (one) =>
      dice.below(40) === 0 ? dice.pick(['<row', '<c', '<t', '<rPh', '<x:v']) : one,
    ),
  (text) => text.replace('?>', '?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>'),
  (text, dice) =>
    text.replace(/(Id|Target|Type|r:id|name|t)="[^"]*"/g, (one, key: string) =>
      dice.below(4) === 0
        ? `${key}="${dice.pick(['', '../../x', '/', '__proto__', 's', 'd', 'e', 'xl/workbook.xml'])}"`
        : one,
    ),
  (text, dice) => {
    const at = dice.below(text.length)
    return (
      text.slice(0, at) +
      dice.pick(['&b;', '<![CDATA[<row>]]>', '<!--', '\u0000', ' '.repeat(9999)]) +
      text.slice(at)
    )
  },
]

/** Inside the parts of a workbook: their XML, their names, or their places swapped. */
const repack: Mutation = (bytes, dice) => {
  const parts = unzipSync(bytes)
  const paths = Object.keys(parts)
  const one = dice.pick(paths)
  const other = dice.pick(paths)
  const kind = dice.below(8)
  if (kind === 0) [parts[one], parts[other]] = [parts[other]!, parts[one]!]
  else if (kind === 1) delete parts[one]
  else if (kind === 2)
    parts[dice.pick(['__proto__', '../../etc/passwd', '', 'XL/WORKBOOK.XML'])] = parts[one]!
  else parts[one] = strToU8(dice.pick(xml)(strFromU8(parts[one]!), dice))
  return zipSync({ ...parts }, { level: dice.pick([0, 1]) })
}

const anywhere = [flip, nudge, nudge, nudge, cut, splice, repeat, insert, insert]
const inZip = [...anywhere, misdirect, misdirect, misdirect]

/** One to three things done to a sound file. A zip is unpacked only while it is sound: its directory is not to be believed later. */
export function mutate(seed: Seed, dice: Dice, others: readonly Seed[]): Uint8Array {
  const isZip = seed.name.endsWith('.xlsx')
  const isRepacked = isZip && dice.below(3) > 0
  let bytes = isRepacked ? repack(seed.bytes, dice, others) : seed.bytes
  for (let left = dice.below(isRepacked ? 2 : 3) + (isRepacked ? 0 : 1); left > 0 && bytes.length > 0; left--)
    bytes = dice.pick(isZip ? inZip : anywhere)(bytes, dice, others)
  return bytes
}
