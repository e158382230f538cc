import { type DefaultProps, Layer, project32, type UpdateParameters } from '@deck.gl/core'
import { Model } from '@luma.gl/engine'
import type { Segments } from '#src/map/geometry/borders.ts'
import { type StrokeMesh, strokeMesh } from './stroke-mesh.ts'
import { fragmentShader, strokeUniforms, vertexShader } from './stroke-shaders.ts'

interface StrokesOwnProps {
  segments?: Segments
  /** 0 to 255. */
  color?: readonly [number, number, number, number]
  /** CSS pixels. */
  width?: number
  /** CSS pixels of ink and of gap; no gap: whole lines. */
  dashes?: readonly [ink: number, gap: number]
}

const defaultProps: DefaultProps<StrokesOwnProps> = {
  segments: { type: 'object', value: { length: 0, source: new Float64Array(), target: new Float64Array() } },
  color: { type: 'color', value: [0, 0, 0, 255] },
  width: 1,
  dashes: { type: 'array', value: [0, 0], compare: true },
}

/**
 * Straight lines with round ends, all of one colour and width. They are one mesh: drawn as instances, each line by itself, they cost
 * a machine without a graphics card most of its picture; and one program draws thin, wide and dashed ones, since making a program
 * takes such a machine longer than drawing with it.
 */
export class StrokesLayer extends Layer<Required<StrokesOwnProps>> {
  static override layerName = 'StrokesLayer'
  static override defaultProps = defaultProps

  declare state: { model?: Model; mesh: StrokeMesh }

  override getShaders() {
    return super.getShaders({ vs: vertexShader, fs: fragmentShader, modules: [project32, strokeUniforms] })
  }

  override initializeState() {
    const positions = (value: () => Float64Array) => ({
      size: 3,
      type: 'float64' as const,
      fp64: this.use64bitPositions(),
      noAlloc: true,
      update: (attribute: { value: unknown }) => {
        attribute.value = value()
      },
    })
    this.getAttributeManager()!.add({
      indices: {
        size: 1,
        isIndexed: true,
        noAlloc: true,
        update: (attribute) => {
          attribute.value = this.state.mesh.indices
        },
      },
      sources: positions(() => this.state.mesh.sources),
      targets: positions(() => this.state.mesh.targets),
      alongs: {
        size: 2,
        noAlloc: true,
        update: (attribute) => {
          attribute.value = this.state.mesh.alongs
        },
      },
    })
  }

  override updateState({ props, oldProps, changeFlags }: UpdateParameters<this>) {
    const attributes = this.getAttributeManager()!
    if (changeFlags.extensionsChanged) {
      this.state.model?.destroy()
      this.setState({ model: this.makeModel() })
      attributes.invalidateAll()
    }
    if (props.segments !== oldProps.segments) {
      const mesh = strokeMesh(props.segments)
      this.setState({ mesh })
      this.state.model!.setVertexCount(mesh.indices.length)
      attributes.invalidateAll()
    }
  }

  override draw() {
    const { color, width, dashes, opacity } = this.props
    const { model, mesh } = this.state
    if (!model || mesh.indices.length === 0) return
    const [red, green, blue, alpha] = color
    model.shaderInputs.setProps({
      strokes: {
        color: [red / 255, green / 255, blue / 255, (alpha / 255) * opacity],
        look: [width / 2, dashes[0], dashes[1], 0],
      },
    })
    model.draw(this.context.renderPass)
  }

  private makeModel(): Model {
    return new Model(this.context.device, {
      ...this.getShaders(),
      id: this.props.id,
      bufferLayout: this.getAttributeManager()!.getBufferLayouts(),
      topology: 'triangle-list',
      isInstanced: false,
      // Nobody points at lines: what deck.gl says of that to every program, this one has no use for.
      disableWarnings: true,
    })
  }
}
