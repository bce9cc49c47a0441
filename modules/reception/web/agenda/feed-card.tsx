// My own appointments in the calendar program I already use. The secret is made here and shown once.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Button, Card, useToast } from '#core/ui'
import { useTap } from '../act-dialog.tsx'
import { useWords } from '../words.ts'

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const fingerprint = async (secret: string): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))))

export function FeedCard() {
  const { t, when } = useWords()
  const { data } = useAsk<{ feed: { feed_id: string; since: string } | null }>('reception.my-feed')
  const tap = useTap()
  const say = useToast()
  const [address, setAddress] = useState<string>()
  const make = async () => {
    const secret = hexOf(crypto.getRandomValues(new Uint8Array(32)))
    const secret_hash = await fingerprint(secret)
    if (await tap('reception.make-feed', { feed_id: newId(), secret_hash }))
      setAddress(`${location.origin}/calendar/${secret}.ics`)
  }
  const end = async (feed_id: string) => {
    if (await tap('reception.end-feed', { feed_id })) setAddress(undefined)
  }
  const copy = async () => {
    await navigator.clipboard.writeText(address ?? '')
    say({ text: t('screen.agenda.copied'), icon: 'check-circle' })
  }
  const feed = data?.feed
  return (
    <Card title={t('screen.agenda.calendar')}>
      <p>{t('screen.agenda.calendar_text')}</p>
      {address ? (
        <>
          <p className="ui-note">{t('screen.agenda.calendar_once')}</p>
          <p className="reception-secret">{address}</p>
        </>
      ) : (
        feed && <p className="ui-note">{t('screen.agenda.calendar_since', { day: when(feed.since) })}</p>
      )}
      <div className="ui-acts reception-next">
        {feed && (
          <Button variant="quiet" onClick={() => void end(feed.feed_id)}>
            {t('screen.agenda.calendar_end')}
          </Button>
        )}
        {address && (
          <Button icon="copy" onClick={() => void copy()}>
            {t('screen.agenda.copy')}
          </Button>
        )}
        <Button onClick={() => void make()}>{t('screen.agenda.calendar_make')}</Button>
      </div>
    </Card>
  )
}
