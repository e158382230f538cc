import { describe, expect, it } from 'vitest'
import { StateCode } from '#src/domain/states.ts'
import { classCounts, classify, classOf, rampOf } from './classes.ts'

const all = (values: readonly number[]) => values.map(() => StateCode.value)

describe('classify', () => {
  it('makes seven classes of about equal size with limits of few digits', () => {
    const values = Array.from({ length: 350 }, (_, index) => 0.31 + (index / 350) * 0.68)
    const scale = classify(values, all(values))!
    expect(scale.breaks).toHaveLength(6)
    for (const limit of scale.breaks) expect(limit).toBeCloseTo(Math.round(limit * 100) / 100, 9)
    for (const count of classCounts(values, all(values), scale)) {
      expect(count).toBeGreaterThan(20)
      expect(count).toBeLessThan(90)
    }
  })
  it('makes fewer classes of few places, and no two limits that read the same', () => {
    const values = [0.66, 0.67, 0.76, 0.761, 0.79, 0.81, 0.811, 0.83, 0.842, 0.846, 0.88]
    const scale = classify(values, all(values))!
    const percents = scale.breaks.map((limit) => Math.round(limit * 100))
    expect(new Set(percents).size).toBe(percents.length)
    expect(percents.length).toBeGreaterThanOrEqual(3)
    expect(percents.length).toBeLessThan(6)
  })
  it('counts every place once', () => {
    const values = [0, 0, 0, 1, 4, 9, 120, 121, 5000]
    const scale = classify(values, all(values))!
    expect(classCounts(values, all(values), scale).reduce((sum, count) => sum + count, 0)).toBe(9)
    expect([...scale.breaks].sort((a, b) => a - b)).toEqual(scale.breaks)
    expect(new Set(scale.breaks).size).toBe(scale.breaks.length)
  })
  it('leaves zero a class of its own where many report it', () => {
    const values = [0, 0, 0, 0, 0, 0, 3, 7, 12]
    const scale = classify(values, all(values))!
    expect(classOf(0, scale)).toBe(0)
    expect(classOf(3, scale)).toBeGreaterThan(0)
  })
  it('does not let missing, stale or suppressed cells into the classes', () => {
    const values = [10, 20, Number.NaN, 9_999, 3]
    const states = [
      StateCode.value,
      StateCode.value,
      StateCode.missing,
      StateCode.stale,
      StateCode.suppressed,
    ]
    const scale = classify(values, states)!
    expect(Math.max(...scale.breaks)).toBeLessThanOrEqual(20)
    expect(classCounts(values, states, scale).reduce((sum, count) => sum + count, 0)).toBe(2)
  })
  it('makes one class of one value and none of nothing', () => {
    expect(classify([5, 5, 5], all([5, 5, 5]))).toEqual({ breaks: [], ramp: [4] })
    expect(classify([Number.NaN], [StateCode.missing])).toBeNull()
  })
})

describe('classOf', () => {
  it('puts a value on a limit into the class above', () => {
    const scale = { breaks: [0.5, 0.6], ramp: [2, 4, 6] }
    expect([0.49, 0.5, 0.6, 2].map((value) => classOf(value, scale))).toEqual([0, 1, 2, 2])
  })
})

describe('rampOf', () => {
  it('spans the ramp, however few the classes', () => {
    expect(rampOf(7)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(rampOf(4)).toEqual([1, 3, 5, 7])
    expect(rampOf(2)).toEqual([2, 6])
  })
})
