// One crew that did not answer: what we know and do not know, whom to call, and the way to settle it.
import { useState } from 'react'
import { Button, Icon, TextLink } from '#core/ui'
import type { AlarmCard } from '../../queries/pieces.ts'
import { useWords, type Words } from '../words.ts'
import { SettleDialog } from './settle-dialog.tsx'
import { useSoundIsAwake, wakeSound } from './sound.ts'

export interface AlarmNoticeProps {
  alarm: AlarmCard
  now: Date
  maySettle: boolean
  /** Absent once silenced. */
  onSilence?: () => void
}

const readingOf = (alarm: AlarmCard, { t, time }: Words): string => {
  if (alarm.answered_at) return t('alarm.answered', { time: time(alarm.answered_at) })
  if (alarm.reading === 'missed') return t('alarm.missed')
  return alarm.last_news_at ? t('alarm.no_news', { time: time(alarm.last_news_at) }) : t('alarm.no_news_ever')
}

function Crew({ crew, words }: { crew: AlarmCard['crew']; words: Words }) {
  return (
    <ul className="outreach-alarm-crew">
      {crew.map((member) => (
        <li key={member.name}>
          <Icon name="telephone" size={16} />
          <b>{member.name}</b>
          {member.phone ? (
            <a href={`tel:${member.phone.replaceAll(' ', '')}`}>{member.phone}</a>
          ) : (
            <span>{words.t('alarm.no_phone')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Sound({ onSilence, words }: { onSilence?: () => void; words: Words }) {
  const isAwake = useSoundIsAwake()
  if (!onSilence) return null
  if (isAwake) {
    return (
      <Button size="small" variant="quiet" onClick={onSilence}>
        {words.t('alarm.mute')}
      </Button>
    )
  }
  return (
    <span className="outreach-alarm-sound">
      {words.t('alarm.sound_off')}{' '}
      <Button size="small" variant="quiet" onClick={wakeSound}>
        {words.t('alarm.sound_on')}
      </Button>
    </span>
  )
}

export function AlarmNotice({ alarm, maySettle, onSilence }: AlarmNoticeProps) {
  const words = useWords()
  const { t, time } = words
  const [isSettling, setSettling] = useState(false)
  return (
    <section className="outreach-alarm ui-is-dang" role="alert">
      <span className="outreach-alarm-icon">
        <Icon name="error" size={24} />
      </span>
      <div className="outreach-alarm-words">
        <p className="outreach-alarm-title">
          {t('alarm.title', { unit: alarm.unit_name, time: time(alarm.due_at) })}
        </p>
        <p>{readingOf(alarm, words)}</p>
        <Crew crew={alarm.crew} words={words} />
        <p className="outreach-alarm-rule">{t('alarm.rule')}</p>
      </div>
      <div className="outreach-alarm-acts">
        {maySettle && (
          <Button variant="primary" onClick={() => setSettling(true)}>
            {t('alarm.settle')}
          </Button>
        )}
        <TextLink href={`/shifts/${alarm.shift_id}`} className="outreach-alarm-link">
          {t('alarm.open')}
        </TextLink>
        {maySettle && <Sound onSilence={onSilence} words={words} />}
      </div>
      {isSettling && <SettleDialog alarm={alarm} onClose={() => setSettling(false)} />}
    </section>
  )
}
