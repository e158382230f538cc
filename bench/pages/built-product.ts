import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildClient, isClientStale } from '../../server/hosts/build-client.ts'

/** The folder of the built product, made anew where it is older than its sources. */
export async function builtProduct(): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  if (isClientStale(root)) await buildClient(root)
  return join(root, 'dist')
}
