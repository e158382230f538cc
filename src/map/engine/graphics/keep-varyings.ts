/**
 * What a linked program hands on never changes, but luma.gl asks again for every state in which the program is drawn with, and the
 * browser answers only once all that was drawn before is done: the first picture of a map waited for its graphics layer by layer.
 */
export function keepVaryings(gl: WebGL2RenderingContext): void {
  const kept = new WeakMap<WebGLProgram, number>()
  const ask = gl.getProgramParameter.bind(gl)
  gl.getProgramParameter = (program, name) => {
    if (name !== gl.TRANSFORM_FEEDBACK_VARYINGS) return ask(program, name)
    const known = kept.get(program)
    if (known !== undefined) return known
    const count: number = ask(program, name)
    kept.set(program, count)
    return count
  }
}
