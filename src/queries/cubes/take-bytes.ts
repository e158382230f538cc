import type { CubeSet } from './cube-set.ts'

/** Hands the bytes over, once: nobody needs them a second time. */
export function takeBytes({ wire }: CubeSet): Uint8Array | null {
  const { bytes } = wire
  wire.bytes = null
  return bytes
}
