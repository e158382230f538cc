import { familyOf } from '#src/pictures/drawing/faces.ts'
import type { Drawn } from '#src/pictures/pictured.ts'
import { copyPicture } from '../crossing/copy-picture.ts'
import type { LabelPainter } from '../labels/label-painter.ts'
import { SvgPen } from '../picture/svg-pen.ts'
import { readTokens } from '../tokens.ts'
import type { Engine } from './graphics/create-map.ts'
import type { SceneMaker } from './scene-maker.ts'

/** A basemap's tiles come from a server; longer than this nobody waits for a picture. */
const patienceMs = 20_000

/** The map as it stands once more, as sharp and in the colours that paper needs. On the screen nothing moves meanwhile. */
export class Paper {
  constructor(
    private readonly engine: Engine,
    private readonly maker: SceneMaker,
    private readonly painter: LabelPainter,
    private readonly drawn: {
      /** Draws with what the maker now says. */
      again: () => void
      /** Writes at once what else is written when there is time. */
      words: () => void
    },
  ) {}

  async draw(density: number, place: Element): Promise<Drawn> {
    const { engine, maker, painter, drawn } = this
    const cover = await this.frame()
    cover.getContext('2d')!.drawImage(painter.canvas, 0, 0, cover.width, cover.height)
    painter.canvas.after(cover)
    try {
      maker.paper = { tokens: readTokens(place), density }
      engine.setDensity(density)
      drawn.again()
      await this.settled()
      const image = await this.frame()
      drawn.words()
      const pen = new SvgPen(familyOf)
      painter.write(pen)
      return { image, over: pen.drawing }
    } finally {
      maker.paper = null
      engine.setDensity(null)
      drawn.again()
      await this.frame()
      cover.remove()
    }
  }

  /** What the map shows, read in the frame in which it is drawn: after that the browser may have thrown it away. */
  private frame(): Promise<HTMLCanvasElement> {
    return this.within((resolve) => {
      const { map } = this.engine
      map.once('render', () => {
        resolve(copyPicture(map, this.maker.tokens().css['map-sea']))
      })
      map.triggerRepaint()
    })
  }

  private settled(): Promise<void> {
    return this.within((resolve) => {
      const { map } = this.engine
      map.once('idle', () => resolve())
      map.triggerRepaint()
    })
  }

  private within<T>(run: (resolve: (value: T) => void) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The map is not drawn in time.')), patienceMs)
      run((value) => {
        clearTimeout(timer)
        resolve(value)
      })
    })
  }
}
