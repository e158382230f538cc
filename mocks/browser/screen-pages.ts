import { screenPaths } from '#src/contract/screen-paths.ts'

/** Under which a page below tells the product's own page which screen was asked for. */
export const askedScreen = 'lookout-screen'

/**
 * A static server knows no screens: these small pages stand where their addresses lead, and send the reader to the product's own page,
 * from which the screen is opened at its address. `404.html` is for servers that show it for what they do not have.
 */
export function screenPages(): { fileName: string; source: string }[] {
  const screens = Object.values(screenPaths).map((path) => path.slice(1))
  const source = page(screens)
  return ['404', ...screens.map((screen) => `${screen}/index`)].map((name) => ({
    fileName: `${name}.html`,
    source,
  }))
}

const page = (screens: readonly string[]) => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <title>瞭望 Lookout</title>
    <script>
      const found = /^(.*\\/)(${screens.join('|')})\\/?$/.exec(location.pathname)
      if (found) {
        sessionStorage.setItem('${askedScreen}', found[2])
        location.replace(found[1] + location.search + location.hash)
      }
    </script>
  </head>
  <body>
    <p>没有这个页面。 There is no such page. <a href="./">瞭望 Lookout</a></p>
  </body>
</html>
`
