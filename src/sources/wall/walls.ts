import { type NewPush, Push, WallReply } from '#src/contract/wall/walls.ts'
import { type RequestOptions, request, requestJson } from '#src/sources/request.ts'

export const fetchWall = (wall: string, options?: RequestOptions) =>
  requestJson(`walls/${encodeURIComponent(wall)}`, WallReply, options)

export const postPush = (wall: string, push: NewPush) =>
  requestJson(`walls/${encodeURIComponent(wall)}/pushes`, Push, { method: 'POST', body: push })

export async function deletePush(wall: string, push: string): Promise<void> {
  await request(`walls/${encodeURIComponent(wall)}/pushes/${encodeURIComponent(push)}`, { method: 'DELETE' })
}
