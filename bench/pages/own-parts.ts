import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Pages of the product are made of the product's own parts, not of the older ones that kepler.gl brings along here. */
export const ownParts: UserConfig = {
  plugins: [react()],
  resolve: {
    alias: [
      {
        find: /^(react|react-dom|maplibre-gl|@deck\.gl\/\w+)(?=\/|$)/,
        replacement: `${root}node_modules/$1`,
      },
    ],
  },
  worker: { format: 'es' },
}
