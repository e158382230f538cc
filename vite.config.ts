import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env.LOOKOUT_API ?? 'http://127.0.0.1:4173'

export default defineConfig({
  plugins: [react()],
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
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 9 },
            // Else it lands in whichever large chunk asks first, and the entry would wait for that one.
            { name: 'preload', test: /vite\/preload-helper/, priority: 10 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
})
