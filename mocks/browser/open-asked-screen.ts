import { askedScreen } from './screen-pages.ts'

/** Before the product starts: gives the page the address of the screen that was asked for, where a static server had none. */
export function openAskedScreen(): void {
  const screen = sessionStorage.getItem(askedScreen)
  if (screen === null) return
  sessionStorage.removeItem(askedScreen)
  history.replaceState(null, '', screen + location.search + location.hash)
}
