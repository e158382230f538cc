/**
 * What every answer carries. Nothing is loaded from another host; `unsafe-inline` styles are what MapLibre and Recharts
 * set on their elements, `blob:` workers are MapLibre's. A basemap of the deployment may add its own origin.
 */
export function securityHeaders(basemap: string | null): Record<string, string> {
  const origin = basemap && /^https?:\/\/[^/{}]+/.exec(basemap)?.[0]
  const self = origin ? `'self' ${origin}` : "'self'"
  return {
    'content-security-policy': [
      "default-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self' 'unsafe-inline'",
      `img-src ${self} data: blob:`,
      `connect-src ${self} data: blob:`,
      "font-src 'self' data:",
      "worker-src 'self' blob:",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  }
}
