import { basename } from 'node:path'

/** Each path's last part, or the whole path where two files share it. */
export function shortNames(paths: readonly string[]): string[] {
  const last = paths.map((path) => basename(path))
  return last.map((name, i) => (last.filter((other) => other === name).length > 1 ? paths[i]! : name))
}
