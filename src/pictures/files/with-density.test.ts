import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { dotsOf } from './draw-png.ts'
import { withDensity } from './with-density.ts'

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

test('a picture says how dense it is, where the PNG specification puts it, and all else stays', async () => {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const head = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header)])
  const rest = Buffer.concat([
    chunk('IDAT', deflateSync(Buffer.from([0, 7]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  const made = await withDensity(new Blob([Buffer.concat([head, rest])]), 300 / 25.4)
  const perMetre = Buffer.alloc(9)
  perMetre.writeUInt32BE(11_811, 0)
  perMetre.writeUInt32BE(11_811, 4)
  perMetre.writeUInt8(1, 8)
  expect(Buffer.from(await made.arrayBuffer())).toEqual(Buffer.concat([head, chunk('pHYs', perMetre), rest]))
})

test('the widths of paper at 300 dots to the inch', () => {
  expect([dotsOf(160), dotsOf(80)]).toEqual([1890, 945])
})
