import { type Accessor, type Layer, LayerExtension } from '@deck.gl/core'

/**
 * Dashes on straight lines. All lines carry it, those without dashes too: one program draws them all, and making one takes a
 * machine without a graphics card longer than drawing with it. (The dashes of @deck.gl/extensions need paths, whose program
 * takes three times as long.)
 */
export interface LineDashesProps<DataT> {
  /** CSS pixels at zoom 0 along the line to the segment's ends. */
  getAlong?: Accessor<DataT, [number, number]>
  /** CSS pixels of ink and of gap; no gap: a whole line. */
  dashes?: readonly [ink: number, gap: number]
}

const block = /* glsl */ `\
layout(std140) uniform lineDashesUniforms {
  vec2 lengths;
} lineDashes;
`

const lineDashes = {
  name: 'lineDashes',
  vs: `${block}in vec2 instanceAlong;\nout float lineDashes_at;\n`,
  fs: `${block}in float lineDashes_at;\n`,
  inject: {
    'vs:DECKGL_FILTER_GL_POSITION':
      'lineDashes_at = mix(instanceAlong.x, instanceAlong.y, geometry.uv.x) * project.scale;',
    'fs:DECKGL_FILTER_COLOR': /* glsl */ `
    float lineDashes_period = lineDashes.lengths.x + lineDashes.lengths.y;
    if (lineDashes.lengths.y > 0.0 && mod(lineDashes_at, lineDashes_period) > lineDashes.lengths.x) discard;
    `,
  },
  uniformTypes: { lengths: 'vec2<f32>' },
} as const

export class LineDashesExtension extends LayerExtension {
  static override extensionName = 'LineDashesExtension'
  static override defaultProps = {
    getAlong: { type: 'accessor', value: [0, 0] },
    dashes: { type: 'array', value: [0, 0], compare: true },
  }

  override getShaders() {
    return { modules: [lineDashes] }
  }

  override initializeState(this: Layer) {
    this.getAttributeManager()?.add({
      instanceAlong: { size: 2, stepMode: 'instance', accessor: 'getAlong', defaultValue: [0, 0] },
    })
  }

  override draw(this: Layer<Required<LineDashesProps<unknown>>>) {
    this.setShaderModuleProps({ lineDashes: { lengths: this.props.dashes } })
  }
}
