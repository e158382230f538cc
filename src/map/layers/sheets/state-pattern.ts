import { type Accessor, type Layer, LayerExtension } from '@deck.gl/core'
import type { Rgb } from '#src/map/tokens.ts'

export interface StatePatternProps<DataT> {
  /** 0: plain. */
  getPatternKind?: Accessor<DataT, number>
  patternInk?: Rgb
  /** CSS pixels of one pixel of the look. */
  patternUnit?: number
  patternAnchor?: [number, number]
}

const block = /* glsl */ `\
layout(std140) uniform statePatternUniforms {
  vec4 ink;
  vec4 place;
} statePattern;
`

const statePattern = {
  name: 'statePattern',
  vs: `${block}in float patternKinds;\nout float statePattern_kind;\n`,
  fs: /* glsl */ `${block}
in float statePattern_kind;
float statePattern_line(float at, float period, float width, float soft) {
  float off = abs(mod(at, period) - period * 0.5);
  return 1.0 - smoothstep(width * 0.5 - soft, width * 0.5 + soft, off);
}
float statePattern_ink(vec2 p, float kind, float soft) {
  float falling = (p.x + p.y) * 0.70710678;
  float rising = (p.x - p.y) * 0.70710678;
  if (kind < 1.5) return statePattern_line(falling, 6.0, 1.5, soft);
  if (kind < 2.5) return max(statePattern_line(falling, 5.0, 1.1, soft), statePattern_line(rising, 5.0, 1.1, soft));
  if (kind < 3.5) return statePattern_line(p.y, 4.0, 1.1, soft);
  if (kind > 6.5) return statePattern_line(falling, 4.5, 2.2, soft);
  if (kind > 5.5) return statePattern_line(falling, 8.0, 1.8, soft);
  if (kind > 4.5) return statePattern_line(falling, 14.0, 1.5, soft);
  vec2 cell = mod(p, 5.0) - 2.5;
  return 1.0 - smoothstep(0.85 - soft, 0.85 + soft, length(cell));
}
`,
  inject: {
    'vs:DECKGL_FILTER_GL_POSITION': 'statePattern_kind = patternKinds;',
    'fs:DECKGL_FILTER_COLOR': /* glsl */ `
    if (statePattern_kind > 0.5) {
      vec2 p = (gl_FragCoord.xy - statePattern.place.xy) / statePattern.place.z;
      color.rgb = mix(color.rgb, statePattern.ink.rgb, statePattern_ink(p, statePattern_kind, 0.5 / statePattern.place.z));
    }
    `,
  },
  uniformTypes: { ink: 'vec4<f32>', place: 'vec4<f32>' },
} as const

/**
 * The states' patterns, computed for each pixel of the screen and anchored at one place of the map, so that lines keep their
 * width at every zoom and tilt. (The pattern of @deck.gl/extensions breaks up from zoom 13 on: its coordinates are in the world.)
 */
export class StatePatternExtension extends LayerExtension {
  static override extensionName = 'StatePatternExtension'
  static override defaultProps = {
    getPatternKind: { type: 'accessor', value: 0 },
    patternInk: { type: 'array', value: [128, 128, 128] },
    patternUnit: 1,
    patternAnchor: { type: 'array', value: [0, 0] },
  }

  override getShaders() {
    return { modules: [statePattern] }
  }

  override initializeState(this: Layer) {
    this.getAttributeManager()?.add({
      patternKinds: { size: 1, stepMode: 'dynamic', accessor: 'getPatternKind', defaultValue: 0 },
    })
  }

  override draw(this: Layer<Required<StatePatternProps<unknown>>>) {
    const { patternInk, patternUnit, patternAnchor } = this.props
    const { viewport } = this.context
    const density = devicePixelRatio
    const [x = 0, y = 0] = viewport.project(patternAnchor)
    this.setShaderModuleProps({
      statePattern: {
        ink: [...patternInk.map((part) => part / 255), 1],
        place: [x * density, (viewport.height - y) * density, patternUnit * density, 0],
      },
    })
  }
}
