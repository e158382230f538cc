import { gouraudMaterial } from '@deck.gl/core'
import { SolidPolygonLayer, type SolidPolygonLayerProps } from '@deck.gl/layers'
import { StatePatternExtension, type StatePatternProps } from './state-pattern.ts'

interface SheetProps<DataT>
  extends Omit<SolidPolygonLayerProps<DataT>, 'getFillColor'>,
    StatePatternProps<DataT> {
  getFillColor: (area: DataT) => [red: number, green: number, blue: number, alpha: number]
}

const extensions = [new StatePatternExtension()]
const FLAT = { depthCompare: 'always', depthWriteEnabled: false } as const

/** The light that falls on what has a height, said to be none: three loops over lamps that would be made ready for nothing. */
const unlit = {
  ...gouraudMaterial,
  vs: /* glsl */ `\
layout(std140) uniform gouraudMaterialUniforms {
  uniform bool unlit;
  uniform float ambient;
  uniform float diffuse;
  uniform float shininess;
  uniform vec3  specularColor;
} material;
vec3 lighting_getLightColor(vec3 surfaceColor, vec3 cameraPosition, vec3 position_worldspace, vec3 normal_worldspace) {
  return surfaceColor;
}
`,
}

/**
 * Flat areas, each in its colour and under the pattern of a state or none. Land, the side of a plate and the areas themselves are all
 * drawn by this one program: making a program takes a machine without a graphics card longer than drawing with it.
 */
class SheetLayer<DataT> extends SolidPolygonLayer<DataT, StatePatternProps<DataT>> {
  static override layerName = 'SheetLayer'

  override getShaders(type: string) {
    const shaders = super.getShaders(type)
    return {
      ...shaders,
      modules: shaders.modules.map((one: { name: string }) => (one.name === unlit.name ? unlit : one)),
    }
  }
}

/** Colours and kinds are asked for each area even where all are alike: said once for all, they would want a program of their own. */
export function sheet<DataT>(props: SheetProps<DataT>) {
  return new SheetLayer<DataT>({ getPatternKind: () => 0, ...props, extensions, parameters: FLAT })
}
