import { expect, test } from 'vitest'
import { keepVaryings } from './keep-varyings.ts'

const VARYINGS = 0x8c83
const LINKED = 0x8b82

/** A context that counts how often it was asked. */
function context() {
  const asked: [unknown, number][] = []
  const gl = {
    TRANSFORM_FEEDBACK_VARYINGS: VARYINGS,
    getProgramParameter: (program: { varyings: number }, name: number) => {
      asked.push([program, name])
      return name === VARYINGS ? program.varyings : true
    },
  }
  keepVaryings(gl as unknown as WebGL2RenderingContext)
  return { gl, asked }
}

test('each program is asked once what it hands on, and answers for itself', () => {
  const { gl, asked } = context()
  const [none, two] = [{ varyings: 0 }, { varyings: 2 }]
  for (const program of [none, two, none, two]) {
    expect(gl.getProgramParameter(program, VARYINGS)).toBe(program.varyings)
  }
  expect(asked).toHaveLength(2)
})

test('whatever else is asked goes through every time', () => {
  const { gl, asked } = context()
  const program = { varyings: 1 }
  expect(gl.getProgramParameter(program, LINKED)).toBe(true)
  expect(gl.getProgramParameter(program, LINKED)).toBe(true)
  expect(asked).toHaveLength(2)
})
