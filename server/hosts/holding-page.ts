const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>瞭望 Lookout</title><body style="font:18px system-ui;background:#0b1220;color:#dbe4f0;display:grid;place-content:center;height:100vh;margin:0">
<p>正在准备数据，请稍候……<br>Preparing the data; this page opens by itself.</p></body></html>`

const headers = { 'retry-after': '1', 'cache-control': 'no-store' }

/** What is answered between opening the port and having the data. */
export function holdingPage(request: Request): Response {
  const { pathname } = new URL(request.url)
  if (pathname === '/healthz') return Response.json({ status: 'ok' })
  if (request.headers.get('accept')?.includes('text/html'))
    return new Response(page, {
      status: 503,
      headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
    })
  const problem = {
    type: 'urn:lookout:problem:not-ready',
    title: 'Not ready',
    status: 503,
    code: 'not-ready',
    detail: '数据仍在载入，请稍后再试。 The data is still loading; try again in a moment.',
  }
  return new Response(JSON.stringify(problem), {
    status: 503,
    headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8' },
  })
}
