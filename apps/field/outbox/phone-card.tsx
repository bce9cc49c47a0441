// The phone itself: dark or light, language, lock, a sealed copy of what waits, and giving it back.
import { useState } from 'react'
import { Button, Card, Dialog, saveFile, useToast } from '#core/ui'
import { turnSound, useSoundOn } from '../frame/bell.ts'
import { forgetKept } from '../frame/kept.ts'
import { useLight } from '../frame/light-context.ts'
import { writeCard } from '../frame/night-card.ts'
import { useDevice, useStanding } from '../phone/phone.tsx'
import { useProblemWords } from '../words/problem-words.ts'
import { useSay, useSpeaking } from '../words/speaking.tsx'
import { timeOf } from '../words/times.ts'

export function PhoneCard() {
  const { t, locale, switchTo } = useSpeaking()
  const device = useDevice()
  const light = useLight()
  const isSoundOn = useSoundOn()
  const { carried } = useStanding()
  const fresh = carried ? t('menu.fresh', { when: timeOf(carried.fresh_at, locale) }) : undefined
  return (
    <Card
      size="field"
      title={t('menu.title')}
      end={fresh && <span className="field-card-note">{fresh}</span>}
    >
      <div className="field-choices">
        <Button size="field" wide icon={light.theme === 'night' ? 'sun' : 'moon'} onClick={light.turn}>
          {t(light.theme === 'night' ? 'menu.day' : 'menu.night')}
        </Button>
        <Button size="field" wide icon="locked" onClick={() => void device.lock()}>
          {t('menu.lock')}
        </Button>
        <Refresh />
        <Button size="field" wide icon="hearing" aria-pressed={isSoundOn} onClick={turnSound}>
          {t(isSoundOn ? 'safety.sound_on' : 'safety.sound')}
        </Button>
        <Button
          size="field"
          wide
          icon="comment"
          lang={locale === 'it' ? 'en' : 'it'}
          onClick={() => switchTo(locale === 'it' ? 'en' : 'it')}
        >
          {t('menu.other_language')}
        </Button>
        <Export />
        <Leave />
      </div>
    </Card>
  )
}

function Refresh() {
  const t = useSay()
  const device = useDevice()
  const say = useToast()
  const words = useProblemWords()
  const [isBusy, setBusy] = useState(false)
  const refresh = async () => {
    setBusy(true)
    const problem = await device.carry()
    setBusy(false)
    say(problem ? { text: words(problem), icon: 'warning-circle' } : { text: t('menu.refreshed') })
  }
  return (
    <Button size="field" wide icon="refresh" loading={isBusy} onClick={() => void refresh()}>
      {t('menu.refresh')}
    </Button>
  )
}

function Export() {
  const t = useSay()
  const device = useDevice()
  const { unsent } = useStanding()
  if (unsent === 0) return null
  const keep = async () => {
    const file = await device.exportOutbox()
    if (file) {
      const sealed = new Blob([JSON.stringify(file)], { type: 'application/json' })
      saveFile(`prossima-${file.made_at.slice(0, 10)}.json`, sealed)
    }
  }
  return (
    <>
      <Button size="field" wide icon="download" onClick={() => void keep()}>
        {t('outbox.export')}
      </Button>
      <p className="field-quiet">{t('outbox.export_words')}</p>
    </>
  )
}

function Leave() {
  const t = useSay()
  const device = useDevice()
  const [isAsked, setAsked] = useState(false)
  const leave = async () => {
    setAsked(false)
    forgetKept()
    writeCard(null)
    await device.leave()
  }
  const acts = (
    <>
      <Button variant="quiet" size="field" onClick={() => setAsked(false)}>
        {t('cancel')}
      </Button>
      <Button variant="destructive" size="field" onClick={() => void leave()}>
        {t('menu.leave_act')}
      </Button>
    </>
  )
  return (
    <>
      <Button variant="quiet" size="field" wide onClick={() => setAsked(true)}>
        {t('menu.leave')}
      </Button>
      <Dialog open={isAsked} onClose={() => setAsked(false)} title={t('menu.leave_title')} acts={acts}>
        <p>{t('menu.leave_words')}</p>
      </Dialog>
    </>
  )
}
