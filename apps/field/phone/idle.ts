// Two minutes without a touch and the phone closes itself; also when those minutes pass in a pocket.
import { useEffect, useRef } from 'react'

const rest = 120_000
const looks = 5_000
const signs = ['pointerdown', 'keydown', 'input', 'scroll'] as const

export function useIdle(isOn: boolean, onRest: () => void): void {
  const act = useRef(onRest)
  act.current = onRest
  useEffect(() => {
    if (!isOn) return
    let last = Date.now()
    const touched = () => {
      last = Date.now()
    }
    const look = () => {
      if (Date.now() - last >= rest) act.current()
    }
    const timer = setInterval(look, looks)
    for (const sign of signs) window.addEventListener(sign, touched, { passive: true, capture: true })
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, touched, { capture: true })
      document.removeEventListener('visibilitychange', look)
    }
  }, [isOn])
}
