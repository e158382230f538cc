import type { VisibleRow } from './tree-index.ts'

export type TreeMove =
  | { kind: 'focus'; id: string }
  | { kind: 'expand' | 'collapse'; id: string }
  | { kind: 'select'; id: string }

/** What a key does at a row, as the tree pattern of WAI-ARIA has it. Null: the key is not the tree's. */
export function treeMove(rows: readonly VisibleRow[], active: string, key: string): TreeMove | null {
  const at = rows.findIndex((row) => row.node.id === active)
  const row = rows[at]
  if (!row) return null
  const focus = (index: number): TreeMove | null => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))]
    return next ? { kind: 'focus', id: next.node.id } : null
  }
  switch (key) {
    case 'ArrowDown':
      return focus(at + 1)
    case 'ArrowUp':
      return focus(at - 1)
    case 'PageDown':
      return focus(at + 10)
    case 'PageUp':
      return focus(at - 10)
    case 'Home':
      return focus(0)
    case 'End':
      return focus(rows.length - 1)
    case 'ArrowRight':
      if (row.expanded === null) return null
      return row.expanded ? focus(at + 1) : { kind: 'expand', id: active }
    case 'ArrowLeft': {
      if (row.expanded) return { kind: 'collapse', id: active }
      const { parent } = row.node
      return rows.some((other) => other.node.id === parent) && parent !== null
        ? { kind: 'focus', id: parent }
        : null
    }
    case 'Enter':
    case ' ':
      return { kind: 'select', id: active }
    default:
      return null
  }
}

/** The next row whose name starts with what was typed, going round. */
export function typedRow(rows: readonly VisibleRow[], active: string, typed: string): string | null {
  const at = rows.findIndex((row) => row.node.id === active)
  const start = typed.length > 1 ? at : at + 1
  const text = typed.toLowerCase()
  for (let step = 0; step < rows.length; step++) {
    const row = rows[(start + step + rows.length) % rows.length]
    if (row?.node.name.toLowerCase().startsWith(text)) return row.node.id
  }
  return null
}
