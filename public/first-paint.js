// Runs before the first paint: the address decides language and theme, so that a pasted link never flashes the wrong one.
;(() => {
  const asked = new URLSearchParams(location.search)
  const root = document.documentElement
  const wall = /\/wall\/?$/.test(location.pathname)
  root.lang = asked.get('lang') === 'en' ? 'en' : 'zh-CN'
  root.dataset.seat = wall ? 'wall' : 'desk'
  root.dataset.theme = (asked.get('theme') ?? (wall ? 'dark' : 'light')) === 'dark' ? 'dark' : 'light'
})()
