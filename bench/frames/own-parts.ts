import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Pages of the product are made of the product's own parts, not of the older ones that kepler.gl brings along here. */
export const ownParts = [
  { find: /^(react|react-dom|maplibre-gl|@deck\.gl\/\w+)(?=\/|$)/, replacement: `${root}node_modules/$1` },
]
