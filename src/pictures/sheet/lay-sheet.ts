import { copyPanel, scrolled } from './copy-panel.ts'
import css from './sheet.module.css'

/** What a picture says beside what the panel shows, so that it can stand alone in a report; all in the reader's language. */
export interface About {
  title: string
  /** Area, days, as known when: under the title. */
  lines: readonly string[]
  /** 演示数据, and who may see it. */
  marks: readonly string[]
  /** Filters, completeness, definition, sources: at the foot. */
  notes: readonly string[]
  /** “and 312 more rows” */
  moreRows: (count: number) => string
}

export interface Sheet {
  element: HTMLElement
  /** CSS pixels. */
  width: number
  height: number
  remove: () => void
}

/** Lays a panel out on a white sheet beside the page, with head and foot. */
export function laySheet(panel: HTMLElement, about: About): Sheet {
  const { copy, rowsLeft } = copyPanel(panel)
  const sheet = element('article', css.sheet)
  sheet.dataset.theme = 'light'
  sheet.inert = true
  sheet.setAttribute('aria-hidden', 'true')
  const head = element('header', css.head)
  const title = element('div', css.title)
  const marks = element('div', css.marks)
  marks.append(...about.marks.map((text) => element('b', css.mark, text)))
  title.append(element('strong', '', about.title), marks)
  head.append(title, ...about.lines.map((text) => element('p', css.line, text)))
  const foot = element('footer', css.foot)
  const notes = [...(rowsLeft > 0 ? [about.moreRows(rowsLeft)] : []), ...about.notes]
  foot.append(...notes.map((text) => element('p', '', text)))
  const body = element('div', css.body)
  body.append(copy)
  sheet.append(head, body, foot)
  document.body.append(sheet)
  scrolled(panel, copy)
  // What is unrolled goes on below the panel, and beside it.
  copy.style.width = `${Math.max(copy.offsetWidth, copy.scrollWidth)}px`
  copy.style.height = `${Math.max(copy.offsetHeight, copy.scrollHeight)}px`
  const { width, height } = sheet.getBoundingClientRect()
  return { element: sheet, width, height, remove: () => sheet.remove() }
}

function element(name: string, className: string | undefined, text?: string): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  if (text !== undefined) made.textContent = text
  return made
}
