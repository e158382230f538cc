import { useState } from 'react'
import { ancestorsOf, type TreeIndex } from './tree-index.ts'

/** Which nodes stand open: what the reader opened, and the way to what is selected. */
export function useExpansion(tree: TreeIndex, selected: string | null) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(
    () => new Set(tree.roots.map((root) => root.id)),
  )
  const [shownFor, setShownFor] = useState<{ tree: TreeIndex; selected: string | null } | null>(null)
  if (shownFor?.selected !== selected || shownFor.tree !== tree) {
    setShownFor({ tree, selected })
    const way = selected === null ? [] : [selected, ...ancestorsOf(tree, selected)]
    const roots = shownFor?.tree === tree ? [] : tree.roots.map((root) => root.id)
    setExpanded(new Set([...expanded, ...roots, ...way]))
  }
  return [expanded, setExpanded] as const
}
