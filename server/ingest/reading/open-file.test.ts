import { describe, expect, test } from 'vitest'
import { failureOf } from '#tests/doubles/files/walk-file.ts'
import { sheetOf } from '#tests/doubles/files/workbook.ts'
import { failureWords } from './failure-words.ts'
import { openFile } from './open-file.ts'
import { ReadFailure } from './read-failure.ts'

const oleHead = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

describe('what a file is', () => {
  test('is told by its bytes, whatever its name', async () => {
    const workbook = sheetOf('<row r="1"><c><v>1</v></c></row>')
    expect((await openFile('a.csv', workbook)).format).toBe('xlsx')
    expect((await openFile('a.xls', new TextEncoder().encode('a\tb\n1\t2\n'))).format).toBe('csv')
    expect((await openFile('a', new TextEncoder().encode('[{"a":1}]'))).format).toBe('json')
  })

  test('an old workbook, one under a password, a web page with a workbook’s name', async () => {
    const old = Uint8Array.from([...oleHead, ...new Uint8Array(600)])
    expect(await failureOf('a.xlsx', old)).toMatchObject({ code: 'unsupported-xls' })
    const locked = Uint8Array.from([...old, ...Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await failureOf('a.xlsx', locked)).toMatchObject({ code: 'encrypted-workbook' })
    const page = new TextEncoder().encode('<html><table><tr><td>1</td></tr></table></html>')
    expect(await failureOf('a.xls', page)).toMatchObject({ code: 'markup-file' })
    expect(await failureOf('a.csv', new Uint8Array())).toMatchObject({ code: 'empty-file' })
  })
})

test('a failure says in both languages what to do, with nothing left blank', () => {
  const failure = new ReadFailure('too-many-columns', { row: 5, limit: 2000 })
  expect(failure.sentence('zh')).toContain('第 5 行')
  expect(failure.sentence('en')).toContain('Row 5')
  for (const { zh, en } of Object.values(failureWords))
    expect(zh.match(/\{\w+\}/g) ?? []).toEqual(en.match(/\{\w+\}/g) ?? [])
})
