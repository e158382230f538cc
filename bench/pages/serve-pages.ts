import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview, type UserConfig } from 'vite'

export interface ServedPages {
  /** With a slash at its end. */
  address: string
  stop: () => Promise<void>
}

/** Builds the pages `NAME.html` of a folder, as users get them, and serves them until stopped. */
export async function servePages(
  folder: URL,
  names: readonly string[],
  parts: UserConfig,
): Promise<ServedPages> {
  const root = fileURLToPath(folder)
  const outDir = mkdtempSync(join(tmpdir(), 'lookout-pages-'))
  const settings = {
    ...parts,
    root,
    configFile: false as const,
    logLevel: 'error' as const,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(root, `${name}.html`)])),
      },
    },
    preview: { host: '127.0.0.1', port: 0 },
  }
  await build(settings)
  const server = await preview(settings)
  const stop = async () => {
    await server.close()
    rmSync(outDir, { recursive: true })
  }
  return { address: server.resolvedUrls!.local[0]!, stop }
}
