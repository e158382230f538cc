import { describe, expect, test } from 'vitest'
import { openFile } from '#server/ingest/reading/open-file.ts'
import { cellsIn, failureOf, rowsOf } from '#tests/doubles/files/walk-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const wide = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
  view.setUint16(0, 0xfeff, little)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2 + 2, text.charCodeAt(i), little)
  return new Uint8Array(view.buffer)
}
/** 居委会,人数 and 绿园,5 as Chinese Excel saves them. */
const gb = [
  0xbe, 0xd3, 0xce, 0xaf, 0xbb, 0xe1, 0x2c, 0xc8, 0xcb, 0xca, 0xfd, 0x0a, 0xc2, 0xcc, 0xd4, 0xb0, 0x2c, 0x35,
]

describe('encodings', () => {
  test('UTF-8 with and without a mark, UTF-16 of both orders, GB18030', async () => {
    const text = '居委会,人数\r\n绿园,5\r\n'
    const files: [string, Uint8Array][] = [
      ['utf-8', bytes(text)],
      ['utf-8', bytes(`\ufeff${text}`)],
      ['utf-16le', wide(text, true)],
      ['utf-16be', wide(text, false)],
      ['gb18030', Uint8Array.from(gb)],
    ]
    for (const [encoding, file] of files) {
      const opened = await openFile('a.csv', file)
      expect(opened).toMatchObject({ format: 'csv', encoding, delimiter: ',' })
      expect(await cellsIn('a.csv', file)).toEqual([
        ['居委会', '人数'],
        ['绿园', '5'],
      ])
    }
  })

  test('one Chinese name behind a hundred thousand figures decides, wherever the pieces are cut', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `${i},1`).join('\n')
    for (const [encoding, tail] of [
      ['gb18030', gb.slice(12)],
      ['utf-8', [...bytes('绿园,5')]],
    ] as const) {
      const file = Uint8Array.from([...bytes(`${rows}\n`), ...tail])
      expect((await openFile('a.csv', file)).encoding).toBe(encoding)
      expect((await cellsIn('a.csv', file)).at(-1)).toEqual(['绿园', '5'])
    }
  })

  test('broken UTF-8 is not taken for GB18030, and the row is named', async () => {
    const names = '绿园新村,5\n林泉路,3\n'.repeat(20)
    const file = bytes(names)
    file[file.length - 12] = 0xff
    expect(await failureOf('a.csv', file)).toEqual({ code: 'undecodable', args: { row: 40 } })
    // To GB18030 this is sound: 绿 with a first byte that fits no other way.
    const plausible = bytes('绿园新村,5\n京华新城,3\n'.repeat(20))
    plausible[0] = 0xb0
    expect(() => new TextDecoder('gb18030', { fatal: true }).decode(plausible)).not.toThrow()
    expect(await failureOf('a.csv', plausible)).toEqual({ code: 'undecodable', args: { row: 1 } })
    expect(await failureOf('a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toMatchObject({
      code: 'undecodable',
    })
  })
})

describe('delimiters', () => {
  const delimiterOf = async (text: string) => (await openFile('a.csv', bytes(text))).delimiter

  test('a file of semicolons has a comma in every decimal', async () => {
    expect(await delimiterOf('地点;日期;比率\nA;2022-03-05;1,5\nB;2022-03-05;2,25\n')).toBe(';')
    expect(await delimiterOf('地点;比率\nA;1,5\nB;2,25\n')).toBe(';')
    expect(await delimiterOf('a;b;c;d\n1,5;2,5;3,5;4,5\n1;2,5;3;4,5\n')).toBe(';')
  })

  test('quoted text holds commas, names hold semicolons, titles hold anything', async () => {
    expect(await delimiterOf('"a, b, c"\t"1,234"\n"d, e, f"\t"2,345"\n')).toBe('\t')
    expect(await delimiterOf('"名称；俗称",值\n"林泉;林泉路",5\n"绿五;绿园",6\n')).toBe(',')
    expect(await delimiterOf('新泾镇日报，2022年3月5日\n\n地点,值\nA,1\nB,2\n注：a;b;c;d\n')).toBe(',')
    expect(await delimiterOf('a;b,c,d\n1;2,3,4\n5;6,7,8\n')).toBe(',')
    expect(await delimiterOf('只有一列\n1\n2\n')).toBe(',')
  })

  test('the file may say it itself, which is no row', async () => {
    const file = bytes('sep=;\r\na,b;c\r\n1,5;2\r\n')
    const { delimiter, sheets } = await openFile('a.csv', file)
    expect(delimiter).toBe(';')
    expect(await rowsOf(sheets[0])).toEqual([
      { number: 1, cells: ['a,b', 'c'] },
      { number: 2, cells: ['1,5', '2'] },
    ])
  })
})

describe('rows', () => {
  test('quotes, doubled quotes and line breaks inside them; blank rows keep their number', async () => {
    const text = '名称,值\r\n"第一行\r\n第二行",1\r\n\r\n"他说""好""",2'
    const { sheets } = await openFile('a.csv', bytes(text))
    expect(await rowsOf(sheets[0])).toEqual([
      { number: 1, cells: ['名称', '值'] },
      { number: 2, cells: ['第一行\r\n第二行', '1'] },
      { number: 3, cells: [''] },
      { number: 4, cells: ['他说"好"', '2'] },
    ])
  })

  test('any line break, at the end or not', async () => {
    for (const end of ['\n', '\r\n', '\r'])
      for (const tail of ['', end])
        expect(await cellsIn('a.csv', bytes(`a,b${end}"1",2${end}3,"4"${tail}`))).toEqual([
          ['a', 'b'],
          ['1', '2'],
          ['3', '4'],
        ])
    expect(await cellsIn('a.csv', bytes('a,b\r\n1,2\n3,4\r\n'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ])
  })

  test('quoted rows longer than a piece come whole', async () => {
    const long = `x${'长,"\n'.repeat(60_000)}`
    const quoted = `"${long.replaceAll('"', '""')}"`
    const text = `a,b\n${'1,2\n'.repeat(20_000)}${quoted},${quoted}\n3,4\n`
    const cells = await cellsIn('a.csv', bytes(text))
    expect(cells).toHaveLength(20_003)
    expect(cells.at(-2)?.every((cell) => cell === long)).toBe(true)
    expect(cells.at(-1)).toEqual(['3', '4'])
  })

  test('quoted rows are whole wherever a piece ends, which in UTF-16 is anywhere', async () => {
    const cells = await cellsIn('a.csv', wide('" aa","b"\r\n'.repeat(80_000), true))
    expect(cells).toHaveLength(80_000)
    expect(cells.every(([a, b, ...more]) => a === ' aa' && b === 'b' && more.length === 0)).toBe(true)
  })

  test('a quote that is not closed is named by its row, in a small file and in a large one', async () => {
    expect(await failureOf('a.csv', bytes('a,b\n1,"2\n3,4\n'))).toEqual({
      code: 'broken-quotes',
      args: { row: 2 },
    })
    expect(await failureOf('a.csv', bytes('a,b\n1,2\n"x" y,4\n5,6'))).toEqual({
      code: 'broken-quotes',
      args: { row: 3 },
    })
    const large = `${'1,2\n'.repeat(30_000)}1,"2\n${'3,4\n'.repeat(1_500_000)}`
    expect(await failureOf('a.csv', bytes(large))).toEqual({ code: 'broken-quotes', args: { row: 30_001 } })
  })

  test('what no table has is refused by name', async () => {
    expect(await failureOf('a.csv', bytes('\ufeff \r\n'))).toEqual({ code: 'empty-file', args: {} })
    expect(await failureOf('a.csv', bytes('a\n'.repeat(1_048_577)))).toMatchObject({ code: 'too-many-rows' })
    expect(await failureOf('a.csv', bytes(`a,b\n${','.repeat(3000)}`))).toBe(null)
    expect(await failureOf('a.csv', bytes(`a,b\n${','.repeat(3000)}x`))).toEqual({
      code: 'too-many-columns',
      args: { row: 2, limit: 2000 },
    })
    expect(await failureOf('a.csv', new Uint8Array(9_000_000).fill(0x61))).toMatchObject({
      code: 'line-too-long',
      args: { row: 1 },
    })
  })
})

describe('on the way', () => {
  const file = bytes(`a,b\n${'1,2\n'.repeat(200_000)}`)

  test('says how far it is, and comes to the end', async () => {
    const { sheets } = await openFile('a.csv', file)
    const seen: number[] = []
    for await (const _ of sheets[0]!.rows({ progress: (done) => seen.push(done) }));
    expect(seen.length).toBeGreaterThan(5)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toBe(file.length)
  })

  test('stops when it is told to, with the reason it was given', async () => {
    const { sheets } = await openFile('a.csv', file)
    const stop = new AbortController()
    let rows = 0
    const walk = async () => {
      for await (const chunk of sheets[0]!.rows({ signal: stop.signal })) {
        rows += chunk.length
        stop.abort(new Error('enough'))
      }
    }
    await expect(walk()).rejects.toThrow('enough')
    expect(rows).toBeLessThan(30_000)
    await expect(openFile('a.csv', file, { signal: stop.signal })).rejects.toThrow('enough')
  })

  test('lets others have their turn', async () => {
    const { sheets } = await openFile('a.csv', file)
    let turns = 0
    let over = false
    const other = (async () => {
      while (!over) {
        await new Promise((resolve) => setImmediate(resolve))
        turns++
      }
    })()
    for await (const chunk of sheets[0]!.rows()) for (const row of chunk) JSON.stringify(row)
    over = true
    await other
    expect(turns).toBeGreaterThan(1)
  })
})
