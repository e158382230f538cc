/** What the graphics have not drawn by then is not waited for. */
const patienceMs = 3_000

/** Whether the graphics have done all that they have been asked so far: true once they have, false where that was `given` up or took too long. */
export function drawnBy(gl: WebGL2RenderingContext, given: AbortSignal): Promise<boolean> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  gl.flush()
  const until = performance.now() + patienceMs
  return new Promise((resolve) => {
    const look = () => {
      const isDone = !fence || gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.UNSIGNALED
      const isOver = given.aborted || performance.now() > until
      if (!isDone && !isOver) {
        requestAnimationFrame(look)
        return
      }
      gl.deleteSync(fence)
      resolve(isDone && !given.aborted)
    }
    look()
  })
}

export const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame)
