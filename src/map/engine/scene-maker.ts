import type { Map as MapLibreMap } from 'maplibre-gl'
import { BUILT_IN } from '../basemap/built-in.ts'
import { boundsOf, type Plate, plateOf, turns } from '../frame/plate.ts'
import type { Size } from '../frame/tilt.ts'
import { countInView } from '../geometry/counts.ts'
import { type Box, buildGeometry, type Geometry } from '../geometry/geometry.ts'
import { type Shown, shownLevels } from '../geometry/level.ts'
import { namedSurroundings } from '../geometry/surroundings.ts'
import type { Label } from '../labels/label.ts'
import { coarseWidths, type LabelPainter, type Steady } from '../labels/label-painter.ts'
import { drawAtlas } from '../marks/atlas.ts'
import { type Detail, detailOf } from '../marks/size.ts'
import { type MapTokens, readTokens } from '../tokens.ts'
import type { MapViewProps, SiteColumns } from '../types.ts'
import { Memo } from './memo.ts'
import type { Scene } from './scene.ts'
import { chosenSites, drawnSites, plateSites } from './view/drawn-sites.ts'
import { steadyOf, urgentPlaces, viewLabels } from './view/view-labels.ts'

/** Makes the scene out of what the map is told to show and of how it stands. */
export class SceneMaker {
  /** The last one made. */
  scene: Scene | null = null
  shown: Shown | null = null
  detail: Detail = 'marks'
  /** While the map is drawn for paper. */
  paper: { tokens: MapTokens; density: number } | null = null
  private readonly memo = new Memo()

  constructor(
    private readonly map: MapLibreMap,
    private readonly painter: LabelPainter,
    public props: MapViewProps,
  ) {}

  /** What is drawn now; the same objects as long as nothing has changed. */
  make(hovered: string | null): Scene {
    const { map, props } = this
    const geometry = this.geometry()
    const { clientWidth, clientHeight } = map.getContainer()
    const unit = this.memo.get('unit', [clientWidth, clientHeight], () => this.unit())
    const plate = this.plate()
    const zoom = plate?.camera.zoom ?? map.getZoom()
    const now = shownLevels(geometry, props.selectedArea, zoom, unit)
    const shown = this.memo.get('shown', [now.fill, now.label, now.scope], () => now, turns)
    this.shown = shown
    this.detail = plate ? 'marks' : this.detailAt(geometry, shown, zoom, unit)
    const scene: Scene = {
      props,
      geometry,
      shown,
      tokens: this.tokens(),
      atlas: this.atlas(),
      density: this.density(),
      unit,
      zoom,
      pitched: plate ? plate.camera.pitch > 5 : map.getPitch() > 5,
      detail: this.detail,
      hovered,
      ownGround: props.basemap !== null && map.getStyle()?.name !== BUILT_IN.name,
      plate,
      surroundings: this.memo.get(
        'surroundings',
        [geometry, plate, shown.scope, unit],
        () => plate && namedSurroundings(geometry, plate, shown.scope, unit),
        turns,
      ),
    }
    const sites = plate
      ? this.sitesOn(plate, scene)
      : drawnSites(scene, this.detail, this.bounds(), this.memo)
    this.scene = { ...scene, props: { ...props, sites } }
    return this.scene
  }

  geometry(): Geometry {
    const { areas, outlines } = this.props
    return this.memo.get('geometry', [areas, outlines], () => buildGeometry(areas, outlines))
  }

  tokens(): MapTokens {
    if (this.paper) return this.paper.tokens
    return this.memo.get('tokens', [this.props.theme], () => readTokens(this.map.getContainer()))
  }

  /** Pixels of one pixel of the look. */
  unit(): number {
    return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
  }

  size(): Size {
    const { clientWidth: width, clientHeight: height } = this.map.getContainer()
    return { width, height }
  }

  bounds(): Box {
    const bounds = this.map.getBounds()
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
  }

  /** The layers shown, where their marks are drawn; from far as they were given, to be counted. */
  chosen(): SiteColumns[] {
    if (this.detail !== 'marks') return this.given()
    const props = this.scene?.props ?? this.props
    return this.memo.get('chosen', [props.sites, props.visibleLayers], () => chosenSites(props))
  }

  /** How the plate stands at rest; null on the desk and while there is nothing or no room to show it. */
  plate(): Plate | null {
    return this.props.plate ? plateOf(this.props, this.geometry(), this.size(), this.unit(), this.memo) : null
  }

  /** What the names' steps aside are made from. */
  steady(scene: Scene): Steady {
    return steadyOf(scene, scene.plate ? this.given() : this.chosen())
  }

  private given(): SiteColumns[] {
    const { sites, visibleLayers, plate } = this.props
    const make = () => chosenSites(this.props)
    return this.memo.get('given', [sites, namesOf(visibleLayers)], make, plate ? turns : 1)
  }

  private density(): number {
    return Math.min(4, Math.max(1, (this.paper?.density ?? devicePixelRatio) * this.unit()))
  }

  /** Drawn for the screen's density; a wall's larger root font asks for more pixels too. */
  private atlas() {
    const tokens = this.tokens()
    const density = this.density()
    return this.memo.get('atlas', [tokens, density], () => drawAtlas(tokens, density))
  }

  private detailAt(geometry: Geometry, shown: Shown, zoom: number, unit: number): Detail {
    const { width, height } = this.size()
    const inView = countInView(this.given(), geometry, shown.scope, this.bounds())
    return detailOf(inView, zoom, width, height, unit, this.detail)
  }

  /** Everything that is written on the map; of a plate the same as long as none of it has changed. */
  labels(scene: Scene): Label[] {
    if (!scene.plate) return viewLabels(scene, this.chosen(), this.bounds())
    const { props, geometry, shown, tokens, unit, zoom, surroundings } = scene
    const { figures, selectedArea, theme, locale, words, plate } = props
    const said = [figures, figures?.version, selectedArea, theme, locale, words, plate?.labelScale]
    return this.memo.get('labels', [geometry, shown, tokens, unit, zoom, surroundings, ...said], () =>
      viewLabels(scene, [], this.bounds()),
    )
  }

  /** Names first: the small marks of a plate keep clear of them. */
  private sitesOn(plate: Plate, scene: Scene): readonly SiteColumns[] {
    const { props, tokens, unit, shown } = scene
    const { sites, visibleLayers, prisms, locale } = props
    const labels = this.labels(scene)
    const measure = this.painter.measureIn(tokens)
    const chosen = [sites, namesOf(visibleLayers), prisms?.layer, urgentPlaces(props)]
    const from = [plate, shown, ...chosen, locale, measure, coarseWidths(labels, unit, measure)]
    const make = () => {
      const look = { tokens, unit }
      const steady = this.steady(scene)
      const placed = this.painter.place(labels, plate.project, this.size(), look, steady, boundsOf(plate))
      return plateSites(scene, plate, this.painter.boxesOf(placed, look))
    }
    return this.memo.get('plate sites', from, make, turns)
  }
}

/** As one text: the same text is the same layers. */
function namesOf(layers: ReadonlySet<string>): string {
  return [...layers].join(' ')
}
