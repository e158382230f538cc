import { addDataToMap, addFilter, forwardTo, setFilter, setPolygonFilterLayer } from '@kepler.gl/actions'
import { KeplerGl } from '@kepler.gl/components'
import { enhanceReduxMiddleware, type KeplerGlState, keplerGlReducer } from '@kepler.gl/reducers'
import { createRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import { applyMiddleware, combineReducers, createStore, type Reducer } from 'redux'
import { CAMERA, makeTownMap } from '../city/town-map.ts'
import { DAY, FIRST, lassoAt, rowsOf } from './rows.ts'

/** kepler.gl as it comes, without a ground map: no token and no other host are needed. */

export interface Theirs {
  /** Rows it has taken. */
  load: (days: number) => number
  /** Its time filter, which the graphics card answers. */
  askTime: () => void
  /** Each key pressed shows the next of these windows of days. */
  drag: (windows: readonly { from: number; to: number }[]) => void
  /** ms of each change of a filter that the processor answers, and the rows held after the last. */
  filter: (how: 'district' | 'foreign' | 'lasso', steps: number) => { times: number[]; held: number }
}

declare global {
  interface Window {
    theirs: Theirs
  }
}

const town = makeTownMap()
const keplerGl: Reducer<{ map: KeplerGlState }> = keplerGlReducer.initialState({
  uiState: { currentModal: null, activeSidePanel: null },
  mapStyle: { styleType: 'no_map' },
})
const store = createStore(combineReducers({ keplerGl }), {}, applyMiddleware(...enhanceReduxMiddleware([])))
const state = () => store.getState().keplerGl.map.visState
const tell = forwardTo('map', store.dispatch)
const layerOf = () => state().layers[0]!

function timed(action: Parameters<typeof tell>[0]): number {
  const before = performance.now()
  tell(action)
  return performance.now() - before
}

const districts = [...new Set(town.town.paths.map((path) => path.split('/')[1]!))]

window.theirs = {
  load(days) {
    const data = rowsOf(town, days)
    const options = { centerMap: true, autoCreateLayers: true }
    tell(addDataToMap({ datasets: [{ info: { id: 'city', label: 'city' }, data }], options }))
    return data.rows.length
  },
  askTime() {
    tell(addFilter('city'))
    tell(setFilter(0, 'name', 'time'))
  },
  drag(windows) {
    let at = 0
    document.onkeydown = () => {
      const { from, to } = windows[at++]!
      tell(setFilter(0, 'value', [FIRST + from * DAY, FIRST + to * DAY]))
    }
  },
  filter(how, steps) {
    const at = state().filters.length
    if (how === 'lasso') {
      const times = Array.from({ length: steps }, (_, step) => {
        const coordinates = [lassoAt(CAMERA.lon, CAMERA.lat, 0.1 + 0.02 * step)]
        const geometry = { type: 'Polygon', coordinates: [[...coordinates[0]!, coordinates[0]![0]!]] }
        const feature = { id: `lasso${step}`, type: 'Feature', properties: {}, geometry }
        return timed(setPolygonFilterLayer(layerOf(), feature))
      })
      return { times, held: state().datasets.city!.filteredIndex.length }
    }
    tell(addFilter('city'))
    tell(setFilter(at, 'name', how))
    const values = Array.from({ length: steps }, (_, step) =>
      how === 'district' ? [districts[step % districts.length]!] : step % 2 === 0,
    )
    const times = values.map((value) => timed(setFilter(at, 'value', value)))
    const held = state().datasets.city!.filteredIndex.length
    return { times, held }
  },
}

createRoot(document.getElementById('root')!).render(
  <Provider store={store}>
    <KeplerGl id="map" width={innerWidth} height={innerHeight} mapboxApiAccessToken="" />
  </Provider>,
)
