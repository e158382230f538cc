import { expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'
import { fileStager } from './stage-file.ts'

/** The long run is `npx tsx bench/fuzz.ts`. */
test('files of every format, broken in every way, are read and staged, or refused by name', async () => {
  const { wrong, read, failures } = await fuzz({
    count: 300,
    seed: 3,
    beyond: await fileStager(null),
  })
  expect(wrong).toEqual([])
  expect(read).toBeGreaterThan(50)
  for (const code of ['broken-zip', 'broken-workbook', 'undecodable', 'malformed-json', 'too-large-unpacked'])
    expect(failures, code).toHaveProperty(code)
})
