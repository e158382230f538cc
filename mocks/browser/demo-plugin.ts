import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { screenPages } from './screen-pages.ts'

const entry = 'virtual:demo'

/** Starts the server inside the page before the product, which knows nothing of it. */
export function demoPlugin(): Plugin {
  return {
    name: 'lookout-demo',
    resolveId: (id) => (id === entry ? `\0${entry}` : null),
    load: (id) =>
      id === `\0${entry}`
        ? `import { startDemo } from '/mocks/browser/start.ts'
startDemo().then(() => import('/src/app/main.tsx'))`
        : null,
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('src="/src/app/main.tsx"', `src="${entry}"`),
    },
    generateBundle() {
      const msw = dirname(createRequire(import.meta.url).resolve('msw/package.json'))
      const source = readFileSync(join(msw, 'lib', 'mockServiceWorker.js'))
      this.emitFile({ type: 'asset', fileName: 'mockServiceWorker.js', source })
      for (const file of screenPages()) this.emitFile({ type: 'asset', ...file })
    },
  }
}
