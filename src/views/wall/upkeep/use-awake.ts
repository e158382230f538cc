import { useEffect } from 'react'

/** Keeps the screen on while the wall is up; a browser that refuses leaves it to the machine's own settings, and says so in its console. */
export function useAwake(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) {
      console.warn('screen may sleep: this browser keeps none awake at an address without https')
      return
    }
    let lock: WakeLockSentinel | null = null
    let left = false
    const ask = () => {
      if (left || document.visibilityState !== 'visible' || (lock && !lock.released)) return
      navigator.wakeLock.request('screen').then(
        (granted) => {
          lock = granted
          if (left) void granted.release()
          // The system may take it back while the page is seen: a battery runs low.
          else granted.addEventListener('release', ask, { once: true })
        },
        (refusal) => console.warn('screen may sleep', refusal),
      )
    }
    ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
    }
  }, [])
}
