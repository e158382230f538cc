/** Names repeat: who has each. */
export function groupByName<T extends { name: string }>(all: Iterable<T>): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(one.name)
    if (group) group.push(one)
    else groups.set(one.name, [one])
  }
  return groups
}
