import { z } from 'zod'
import type { Names } from '#src/contract/primitives.ts'
import { Scene, ScenePin, ScenesReply } from './scenes.ts'

/** A wall in a frame says to the page around it that it listens. */
export const DraftAsked = z.object({ type: z.literal('lookout-draft-asked') })
export type DraftAsked = z.infer<typeof DraftAsked>

/** The page around it answers with the scene to show, and again after each change. */
export const DraftShown = z.object({ type: z.literal('lookout-draft-shown'), scene: Scene })
export type DraftShown = z.infer<typeof DraftShown>

/** While a scene is being made, its names may still be missing and its numbers wrong. */
const UnfinishedScene = z.object({
  ...Scene.shape,
  id: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }) satisfies z.ZodType<Names>,
  days: z.number(),
  dwell: z.number().optional(),
  pin: z.object({ ...ScenePin.shape, minutes: z.number() }).optional(),
})

/** Scenes that are not saved yet, as a tab keeps them over a reload: which version they began from, and how they are now. */
export const KeptScenes = z.object({ base: ScenesReply, scenes: z.array(UnfinishedScene).min(1) })
export type KeptScenes = z.infer<typeof KeptScenes>
