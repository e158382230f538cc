/** Pushes what follows to the end of a bar. */
export function Spacer() {
  return <span style={{ flex: 1 }} />
}
