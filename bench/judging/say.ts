/** Prints a target and whether it is met; one that is not fails the whole run. */
export function say(met: boolean, what: string): void {
  if (!met) process.exitCode = 1
  console.log(`${met ? 'met    ' : 'NOT MET'} ${what}`)
}
