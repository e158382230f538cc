import { picking, project } from '@deck.gl/core'

/**
 * The height of a latitude on the map, `ln tan(π/4 + φ/2)`, as the quotient of two sines by their series: as exact as deck.gl's own
 * for software whose tangent is not (0.5 px at zoom 12 up to 85°, 0.12 px up to 55°), without its twenty branches.
 */
const sine = /* glsl */ `\
float project_sine(float a) {
  float b = a * a;
  return a * (1.0 + b * (-1.0 / 6.0 + b * (1.0 / 120.0 + b * (-1.0 / 5040.0 + b * (1.0 / 362880.0
    + b * (-1.0 / 39916800.0 + b * (1.0 / 6227020800.0)))))));
}
`

/** What the programs share, as deck.gl writes it and as it reads here. */
export const settled: Readonly<
  Record<'project' | 'picking', readonly (readonly [written: string, here: string])[]>
> = {
  project: [
    ['project.projectionMode == PROJECTION_MODE_GLOBE', 'false'],
    ['vec2 project_mercator_(', `${sine}vec2 project_mercator_(`],
    [
      'log(tan_fp32(PI * 0.25 + radians(y) * 0.5))',
      'log(project_sine(PI * 0.25 + radians(y) * 0.5) / project_sine(PI * 0.25 - radians(y) * 0.5))',
    ],
  ],
  picking: [['float(i) >= picking.disabledPickingIndexCount', 'true']],
}

/**
 * deck.gl asks at every corner whether the earth is a globe, and at every corner and pixel whether somebody picks by colour. Here it is
 * flat, and what stands under the pointer is found in the data. A machine without a graphics card makes each program ready in
 * half the time with that settled beforehand, and the first picture waits for all of them.
 */
export function settlePrograms(): void {
  Object.assign(project, { vs: settle(project.vs, settled.project) })
  Object.assign(picking, { vs: settle(picking.vs, settled.picking), inject: {} })
}

function settle(source: string, statements: (typeof settled)['project']): string {
  return statements.reduce((text, [written, here]) => text.replaceAll(written, here), source)
}
