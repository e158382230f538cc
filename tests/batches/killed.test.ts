import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, emptyPostgres, engines } from '#tests/doubles/database.ts'
import { commitInProcess, type Found, type Line } from '#tests/doubles/processes/commit-process.ts'

/** Twenty take minutes: `KILLS=20` where there is time for them. */
const kills = Number(process.env.KILLS ?? 4)
const rows = 12_000

describe.each(engines)('a process killed in the middle of a commit, on %s', (engine) => {
  let folder: string
  let place: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lookout-killed-'))
    place = engine === 'postgres' ? await emptyPostgres() : await emptyFolder(join(folder, 'data'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** Every batch is there with all its rows, or not at all. Answers those that are. */
  const whole = ({ revision, stored, batches }: Found): number[] => {
    for (const one of stored) expect(Number(one.rows), `rows of batch ${one.value}`).toBe(rows)
    expect(batches.map(({ rows: n }) => n)).toEqual(stored.map(() => rows))
    expect(revision).toBe(stored.length)
    return stored.map(({ value }) => value)
  }

  test(`${kills} times: each batch is wholly there or wholly not, and a retry gives one copy`, async () => {
    // How long a new process's commit takes here tells where in it a kill falls.
    let began = 0
    let took = 0
    await commitInProcess({ place, batches: [0], rows })
    const second = await commitInProcess({ place, batches: [1], rows }, ({ begins, ends }) => {
      if (begins !== undefined) began = performance.now()
      if (ends !== undefined) took = performance.now() - began
    })
    expect(whole(second.at(-1)!.found!)).toHaveLength(2)

    let cut = 0
    for (let kill = 0; kill < kills; kill++) {
      const number = 2 + kill
      const after = (took * 1.2 * ((kill * 7) % kills)) / kills
      const lines: Line[] = await commitInProcess({ place, batches: [number], rows }, ({ begins }, end) => {
        if (begins === number) setTimeout(end, after)
      })
      whole(lines[0]!.found!)
      if (!lines.some(({ ends }) => ends === number)) cut++
    }
    expect(cut, 'kills that fell into a commit').toBeGreaterThan(0)

    const all = Array.from({ length: kills + 2 }, (_, i) => i)
    const last = await commitInProcess({ place, batches: all, rows })
    const survived = whole(last[0]!.found!)
    for (const { ends, counts } of last.filter((line) => line.ends !== undefined))
      expect(counts, `batch ${ends}`).toMatchObject(
        survived.includes(ends!) ? { new: 0, same: rows } : { new: rows, same: 0 },
      )
    expect(whole(last.at(-1)!.found!).sort((a, b) => a - b)).toEqual(all)
  }, 600_000)
})
