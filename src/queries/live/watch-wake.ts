const lookEveryMs = 5_000

export type Wake = 'late' | 'seen' | 'online'

/**
 * Tells when the machine may have been asleep or off its network: a timer comes late, the page is seen again, the network is back.
 * Answers how to stop.
 */
export function watchWake(woken: (by: Wake) => void): () => void {
  let looked = Date.now()
  const timer = setInterval(() => {
    const passed = Date.now() - looked
    looked = Date.now()
    if (passed > 2 * lookEveryMs) woken('late')
  }, lookEveryMs)
  const seen = () => {
    if (document.visibilityState === 'visible') woken('seen')
  }
  const online = () => woken('online')
  window.addEventListener('online', online)
  document.addEventListener('visibilitychange', seen)
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', online)
    document.removeEventListener('visibilitychange', seen)
  }
}
