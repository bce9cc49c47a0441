// The voice of an alarm on the desk: two notes, every four seconds, until somebody answers. Browsers let a page sound
// only after a touch, so the first touch or key wakes it; before that the notice says that the sound is off.
import { useEffect, useState, useSyncExternalStore } from 'react'

const every_ms = 4_000

let context: AudioContext | undefined
const woken = new EventTarget()

const isAwake = (): boolean => context?.state === 'running'

/** Called by a touch or a key. */
export const wakeSound = (): void => {
  context ??= new AudioContext()
  void context.resume().then(() => woken.dispatchEvent(new Event('woken')))
}

const subscribe = (hear: () => void): (() => void) => {
  woken.addEventListener('woken', hear)
  return () => woken.removeEventListener('woken', hear)
}

export const useSoundIsAwake = (): boolean => useSyncExternalStore(subscribe, isAwake)

const note = (sounding: AudioContext, pitch: number, after: number): void => {
  const begins = sounding.currentTime + after
  const voice = sounding.createOscillator()
  const volume = sounding.createGain()
  voice.frequency.value = pitch
  volume.gain.setValueAtTime(0, begins)
  volume.gain.linearRampToValueAtTime(0.25, begins + 0.03)
  volume.gain.linearRampToValueAtTime(0, begins + 0.34)
  voice.connect(volume).connect(sounding.destination)
  voice.start(begins)
  voice.stop(begins + 0.36)
}

const ring = (): void => {
  if (!context || !isAwake()) return
  note(context, 880, 0)
  note(context, 660, 0.4)
}

/** Sounds while `isRinging`; the first touch anywhere on the page wakes it. */
export const useAlarmSound = (isRinging: boolean): void => {
  useEffect(() => {
    const wake = () => wakeSound()
    window.addEventListener('pointerdown', wake, { once: true })
    window.addEventListener('keydown', wake, { once: true })
    return () => {
      window.removeEventListener('pointerdown', wake)
      window.removeEventListener('keydown', wake)
    }
  }, [])
  useEffect(() => {
    if (!isRinging) return
    ring()
    const timer = setInterval(ring, every_ms)
    return () => clearInterval(timer)
  }, [isRinging])
}

/** Alarms somebody silenced on this computer; they stay on the screen. */
export const useSilenced = () => {
  const [silenced, setSilenced] = useState<ReadonlySet<string>>(() => new Set())
  return { silenced, silence: (alarm_id: string) => setSilenced((before) => new Set([...before, alarm_id])) }
}
