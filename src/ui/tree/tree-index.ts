export interface TreeNode {
  id: string
  name: string
  parent: string | null
}

export interface TreeIndex {
  nodes: Map<string, TreeNode>
  roots: TreeNode[]
  children: Map<string, TreeNode[]>
}

export interface VisibleRow {
  node: TreeNode
  /** Counted from 1. */
  level: number
  position: number
  siblings: number
  /** Null: it has nothing inside. */
  expanded: boolean | null
}

/** Nodes whose parent is not among them are roots; the order is that of the list. */
export function indexTree(list: readonly TreeNode[]): TreeIndex {
  const nodes = new Map(list.map((node) => [node.id, node]))
  const children = new Map<string, TreeNode[]>()
  const roots: TreeNode[] = []
  for (const node of list) {
    if (node.parent === null || !nodes.has(node.parent)) roots.push(node)
    else {
      const siblings = children.get(node.parent)
      if (siblings) siblings.push(node)
      else children.set(node.parent, [node])
    }
  }
  return { nodes, roots, children }
}

/** What is on screen from top to bottom. */
export function visibleRows(tree: TreeIndex, expanded: ReadonlySet<string>): VisibleRow[] {
  const rows: VisibleRow[] = []
  function add(siblings: TreeNode[], level: number) {
    siblings.forEach((node, index) => {
      const inside = tree.children.get(node.id)
      const open = inside ? expanded.has(node.id) : null
      rows.push({ node, level, position: index + 1, siblings: siblings.length, expanded: open })
      if (inside && open) add(inside, level + 1)
    })
  }
  add(tree.roots, 1)
  return rows
}

/** From the parent up to the root. */
export function ancestorsOf(tree: TreeIndex, id: string): string[] {
  const found: string[] = []
  let parent = tree.nodes.get(id)?.parent ?? null
  while (parent !== null && tree.nodes.has(parent) && !found.includes(parent)) {
    found.push(parent)
    parent = tree.nodes.get(parent)?.parent ?? null
  }
  return found
}
