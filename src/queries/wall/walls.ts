import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { NewPush } from '#src/contract/wall/walls.ts'
import { freshness } from '#src/queries/freshness.ts'
import { keys } from '#src/queries/keys.ts'
import { deletePush, fetchWall, postPush } from '#src/sources/wall/walls.ts'

/** What is pushed to a wall now. */
export const wallQuery = (wall: string) =>
  queryOptions({
    queryKey: keys.wall(wall),
    queryFn: ({ signal }) => fetchWall(wall, { signal }),
    staleTime: freshness.watched,
  })

export const sendPush = () =>
  mutationOptions({
    mutationFn: ({ wall, push }: { wall: string; push: NewPush }) => postPush(wall, push),
  })

export const takePushAway = () =>
  mutationOptions({
    mutationFn: ({ wall, push }: { wall: string; push: string }) => deletePush(wall, push),
  })
