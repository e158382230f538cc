import './progress.css'
import type { BrokenMessage, ProgressMessage } from './port/messages.ts'

const words = {
  zh: {
    fetch: '正在取演示街镇的数据',
    open: '正在浏览器里打开演示数据库',
    broken: '演示没能在这个浏览器里启动',
  },
  en: {
    fetch: 'Fetching the demonstration town',
    open: 'Opening the demonstration database in your browser',
    broken: 'The demonstration could not start in this browser',
  },
}
/** Fetching is the longer part on a line, opening is the longer part on loopback. */
const fetchShare = 0.5

/** A card over the empty desk, until the town is open. */
export function showProgress(): (message: ProgressMessage | BrokenMessage) => void {
  const text = words[document.documentElement.lang === 'en' ? 'en' : 'zh']
  const card = document.createElement('div')
  card.className = 'demo-progress'
  card.setAttribute('role', 'status')
  const line = document.createElement('span')
  const bar = document.createElement('progress')
  line.textContent = text.fetch
  bar.setAttribute('aria-label', text.open)
  card.append(line, bar)
  document.body.append(card)
  return (message) => {
    if (message.type === 'broken') {
      line.textContent = `${text.broken}: ${message.reason}`
      bar.remove()
      return
    }
    if (message.step === 'ready') return card.remove()
    if (line.textContent !== text[message.step]) line.textContent = text[message.step]
    bar.value = message.step === 'fetch' ? message.share * fetchShare : fetchShare
  }
}
