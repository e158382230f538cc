import { useEffect } from 'react'

/** Keeps the screen on while the wall is up; a browser that refuses leaves it to the machine's own settings. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let left = false
    const ask = () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      navigator.wakeLock.request('screen').then(
        (granted) => {
          if (left) void granted.release()
          else lock = granted
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
