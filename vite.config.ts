import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const api = process.env.LOOKOUT_API ?? 'http://127.0.0.1:4173'

/** The server sends `x.js.br` in place of `x.js`: compressed once, as well as can be; the largest chunks less hard, for the time it takes. */
const compressedScripts: Plugin = {
  name: 'compressed-scripts',
  apply: 'build',
  async writeBundle({ dir = 'dist' }, bundle) {
    const files = Object.values(bundle).flatMap((file) =>
      /\.(js|css)$/.test(file.fileName)
        ? [[file.fileName, file.type === 'chunk' ? file.code : file.source]]
        : [],
    ) as [string, string | Uint8Array][]
    await Promise.all(
      files.map(async ([name, content]) => {
        const bytes = Buffer.from(content as string)
        const quality = bytes.length < 256 * 1024 ? 11 : 9
        const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
        await writeFile(join(dir, `${name}.br`), await promisify(brotliCompress)(bytes, { params }))
      }),
    )
  },
}

/** What the screens have in common: what numbers mean, where they come from, and the plainest of the looks. */
const everyRoom =
  /\/src\/(app|contract|domain|map|queries|situation|sources|state|ui\/(a11y|faces|figures))\/|\/@tanstack\/(query-core|react-query)\//
/** What is pressed, chosen and opened: a wall has none of it. */
const controls =
  /\/src\/ui\/(controls|overlay|search)\/|\/node_modules\/(react-aria|react-aria-components|react-stately|@internationalized)\//

export default defineConfig({
  plugins: [react(), compressedScripts],
  server: { host: '127.0.0.1', proxy: { '/api': { target: api, changeOrigin: false } } },
  preview: { host: '127.0.0.1' },
  build: {
    outDir: 'dist',
    target: 'es2023',
    // A font or an icon inside a style sheet would be paid for before the first paint.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Else it lands in whichever large chunk asks first, and the entry would wait for that one.
            { name: 'preload', test: /vite\/preload-helper/, priority: 5 },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 4 },
            // A browser takes longer to ask for a hundred small pieces than to read some larger ones.
            { name: 'entry', tags: ['$initial'], priority: 3 },
            { name: 'rooms', test: everyRoom, minShareCount: 2, priority: 2 },
            { name: 'controls', test: controls, minShareCount: 3, priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
})
