/**
 * Room to add things up in, cleared each time it is asked for: what is added up for one answer is gone with the next. Answers come by the
 * hundred in a step, and room made anew for each would be the collector's to clear.
 */
export function makeScratch(): (length: number) => Int32Array {
  let room = new Int32Array(0)
  return (length) => {
    if (room.length === length) room.fill(0)
    else room = new Int32Array(length)
    return room
  }
}
