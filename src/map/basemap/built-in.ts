import type { StyleSpecification } from 'maplibre-gl'

/**
 * The ground of the built-in basemap: nothing. The sea is the view's own background, and the shapes on it are deck.gl's
 * (layers/base.ts): they are there with the first frame and need neither a worker nor a request.
 */
export const BUILT_IN: StyleSpecification = { version: 8, name: 'lookout-built-in', sources: {}, layers: [] }
