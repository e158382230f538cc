import { z } from 'zod'
import { Author, Moment, Names, Slug } from '#src/contract/primitives.ts'
import { Scene, SceneNote } from './scenes.ts'

/** A screen in a room, declared in the catalogue, that a view can be sent to by name. */
export const WallPlace = z.object({ id: Slug, name: Names })
export type WallPlace = z.infer<typeof WallPlace>

/** `POST /api/walls/:wall/pushes`: a scene for a wall, for a time. */
export const NewPush = z.object({
  scene: Scene,
  author: Author,
  note: SceneNote.default(''),
  minutes: z.number().int().min(1).max(1440),
})
export type NewPush = z.infer<typeof NewPush>

export const Push = z.object({
  id: z.string().min(1),
  scene: Scene,
  author: Author,
  note: SceneNote,
  pushedAt: Moment,
  until: Moment,
})
export type Push = z.infer<typeof Push>

/** `GET /api/walls/:wall`: what is pushed to it now, the newest first. */
export const WallReply = z.object({ wall: Slug, pushes: z.array(Push) })
export type WallReply = z.infer<typeof WallReply>
