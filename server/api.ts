import type { Hono } from 'hono'
import type { Viewer } from './answering/viewer.ts'

/** The handler that routes register with; who asks is known before any of them runs. */
export type Api = Hono<{ Variables: { viewer: Viewer } }>
