import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface CuttableLine {
  port: number
  /** The server is away: every line breaks, and no new one is taken. */
  cut(): void
  /** Cuts as soon as so many more bytes have gone to the server. */
  cutAfter(bytes: number): void
  /** The server is back. */
  mend(): Promise<void>
}

/** A way to a server on this machine that can be cut. */
export async function cuttableLine(to: number): Promise<CuttableLine> {
  const sockets = new Set<Socket>()
  let left = Number.POSITIVE_INFINITY
  let port = 0
  let server = listen()
  await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0

  function listen() {
    return createServer((near) => {
      const far = connect(to, '127.0.0.1')
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(socket)
        socket.on('error', () => {})
        socket.on('close', () => {
          sockets.delete(socket)
          other.destroy()
        })
      }
      near.on('data', (bytes) => {
        left -= bytes.length
        if (left <= 0) cut()
        else far.write(bytes)
      })
      far.pipe(near)
    }).listen(port, '127.0.0.1')
  }
  function cut() {
    left = Number.POSITIVE_INFINITY
    server.close()
    for (const socket of sockets) socket.destroy()
  }

  return {
    port,
    cut,
    cutAfter(bytes) {
      left = bytes
    },
    async mend() {
      server = listen()
      await once(server, 'listening')
    },
  }
}
