import { picking, project } from '@deck.gl/core'
import { expect, test } from 'vitest'
import { settled, settlePrograms } from './lean-programs.ts'

test('what is settled is written in deck.gl as it stands, and is gone once it is settled', () => {
  const parts = { project, picking }
  const names = ['project', 'picking'] as const
  for (const name of names)
    for (const [written] of settled[name]) expect(parts[name].vs, `${name}: ${written}`).toContain(written)
  expect(Object.keys(picking.inject)).not.toEqual([])
  settlePrograms()
  expect(project.vs).not.toContain('PROJECTION_MODE_GLOBE)')
  expect(project.vs).not.toContain('tan_fp32')
  expect(picking.vs).not.toContain('disabledPickingIndexCount)')
  expect(picking.inject).toEqual({})
})
