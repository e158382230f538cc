import type { Camera } from '#src/contract/desk/view.ts'
import type { CameraTie } from '#src/map/types.ts'
import { alongside } from './pair-camera.ts'

/** The two ends of a tie: where one map goes, the other goes along with it from where it stands itself. */
export function tieCameras(first: Camera, second: Camera): { first: CameraTie; second: CameraTie } {
  const followers = { first: new Set<Follower>(), second: new Set<Follower>() }
  const end = (own: Set<Follower>, others: Set<Follower>, from: Camera, to: Camera): CameraTie => ({
    tell: (camera) => {
      for (const go of others) go(alongside(camera, from, to))
    },
    follow: (go) => {
      own.add(go)
      return () => own.delete(go)
    },
  })
  return {
    first: end(followers.first, followers.second, first, second),
    second: end(followers.second, followers.first, second, first),
  }
}

type Follower = (camera: Camera) => void
