import type { Api } from '#server/api.ts'

/** The methods that a path takes, judged by the routes of the app; none: there is no such path. */
export function methodsOf(app: Api): (path: string) => string[] {
  let patterns: { method: string; pattern: RegExp }[] | null = null
  return (path) => {
    patterns ??= app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path: route }) => ({
        method,
        pattern: new RegExp(`^${route.replace(/\./g, '\\.').replace(/:\w+/g, '[^/]+')}$`),
      }))
    const methods = new Set(patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))
    if (methods.has('GET')) methods.add('HEAD')
    return [...methods]
  }
}
