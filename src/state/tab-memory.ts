/** What a tab remembers beyond a reload of its page; null: nothing, or what is no JSON, or a browser that keeps nothing. */
export function recall(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null')
  } catch (fault) {
    console.warn('not remembered', name, fault)
    return null
  }
}

/** Null forgets it. False where the browser keeps nothing. */
export function remember(name: string, value: unknown): boolean {
  try {
    if (value === null) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, JSON.stringify(value))
    return true
  } catch (fault) {
    console.warn('not remembered', name, fault)
    return false
  }
}
