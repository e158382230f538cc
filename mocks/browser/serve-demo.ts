import { preview } from 'vite'

export interface ServedDemo {
  url: string
  close(): Promise<void>
}

/** The built folder on loopback; the next free port where `port` is taken. */
export async function serveDemo(folder: string, port: number): Promise<ServedDemo> {
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    base: '/',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port },
  })
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() }
}
