// Da inviare: what is only on this phone, counted and calm; what was refused says why and what can be done; what
// has left is safe. At the end, the phone itself.
import { useEffect, useState } from 'react'
import type { Listed } from '#core/sync/device'
import { Button, Card, Notice } from '#core/ui'
import { Screen } from '../frame/screen.tsx'
import { useDevice, useStanding } from '../phone/phone.tsx'
import { useSay, useSpeaking } from '../words/speaking.tsx'
import { spanOf } from '../words/times.ts'
import { PhoneCard } from './phone-card.tsx'
import { RefusedCard } from './refused-card.tsx'
import { GoneCard, WaitingCard } from './waiting-card.tsx'

function useOutbox(): Listed[] {
  const device = useDevice()
  const standing = useStanding()
  const [listed, setListed] = useState<Listed[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever anything of the phone changed
  useEffect(() => {
    let isMine = true
    void device.list().then((entries) => isMine && setListed(entries))
    return () => {
      isMine = false
    }
  }, [device, standing])
  return listed
}

export function OutboxTab() {
  const t = useSay()
  const listed = useOutbox()
  const of = (...states: Listed['state'][]) => listed.filter((entry) => states.includes(entry.state))
  const gone = of('accepted', 'sent')
  return (
    <Screen tab="inviare" title={t('outbox.title')}>
      <OnlyHere />
      <Warnings />
      {of('refused').map((entry) => (
        <RefusedCard key={entry.id} entry={entry} />
      ))}
      <WaitingCard entries={of('waiting')} />
      {gone.length > 0 && <GoneCard entries={gone} />}
      <PhoneCard />
    </Screen>
  )
}

function OnlyHere() {
  const t = useSay()
  const device = useDevice()
  const { unsent, waiting, is_sending } = useStanding()
  return (
    <Card size="field">
      <div className="field-only-here">
        <b className={unsent > 0 ? 'is-some' : ''}>{unsent}</b>
        <span className="field-row-words">
          <b>{t(unsent > 0 ? 'outbox.only_here' : 'outbox.all_gone')}</b>
          <small>{t(unsent > 0 ? 'outbox.calm' : 'outbox.all_gone_words')}</small>
        </span>
      </div>
      {/* Also when the last try met no network: who sees it come back need not wait for the next one. */}
      {waiting > 0 && (
        <Button size="field" icon="send" wide loading={is_sending} onClick={() => void device.sync()}>
          {t(is_sending ? 'outbox.sending' : 'outbox.send')}
        </Button>
      )}
    </Card>
  )
}

const toldSkew_s = 120

function Warnings() {
  const { t, locale } = useSpeaking()
  const { skew_seconds, is_persisted } = useStanding()
  const isWrong = skew_seconds !== null && Math.abs(skew_seconds) > toldSkew_s
  return (
    <>
      {isWrong && (
        <Notice meaning="att" icon="clock" title={t('outbox.skew_title')}>
          {t(skew_seconds > 0 ? 'outbox.skew_late' : 'outbox.skew_early', {
            span: spanOf(skew_seconds * 1000, locale),
          })}
        </Notice>
      )}
      {is_persisted === false && (
        <Notice meaning="att" icon="phone-only" title={t('outbox.persist_title')}>
          {t('outbox.persist_words')}
        </Notice>
      )}
    </>
  )
}
