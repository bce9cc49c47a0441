// Where this person is signed in, in words they recognise, and a way to close what they do not.
import { useCallback, useEffect, useState } from 'react'
import { useLanguage, useText } from '#core/i18n/web'
import { Card, dayTime, WorkList, WorkRow } from '#core/ui'
import type { SessionSeen } from '../account-seen.ts'
import { ownTexts } from '../texts/inside.ts'
import { ProblemNotice, useAttempt } from './attempt.tsx'
import { get, post } from './talk.ts'

export function SessionsCard() {
  const t = useText(ownTexts)
  const { locale } = useLanguage()
  const attempt = useAttempt()
  const [sessions, setSessions] = useState<SessionSeen[]>([])
  const { make } = attempt
  // biome-ignore lint/correctness/useExhaustiveDependencies: `make` is new at every drawing
  const again = useCallback(() => {
    void make(() => get<{ sessions: SessionSeen[] }>('/api/session/sessions')).then(
      (told) => told && setSessions(told.sessions),
    )
  }, [])
  useEffect(again, [again])
  const revoke = async (session_id: string) => {
    if (await make(() => post('/api/session/revoke', { session_id }))) again()
  }
  const nameOf = ({ device }: SessionSeen) =>
    t('account.device', {
      browser: device.browser ?? t('account.unknown_browser'),
      system: device.system ?? t('account.unknown_system'),
    })
  return (
    <Card title={t('account.sessions')} count={sessions.length}>
      <p>{t('account.sessions_lead')}</p>
      <ProblemNotice problem={attempt.problem} />
      <WorkList label={t('account.sessions')}>
        {sessions.map((session) => {
          const name = nameOf(session)
          const seen = t('account.seen', {
            when: dayTime(new Date(session.seen_at), { now: new Date(), locale }),
          })
          const verb = {
            label: t('account.revoke'),
            spoken: t('account.revoke_named', { device: name }),
            onAct: () => void revoke(session.session_id),
          }
          return (
            <WorkRow
              key={session.session_id}
              icon={
                session.device.system === 'iPhone' || session.device.system === 'Android'
                  ? 'phone-only'
                  : 'user'
              }
              title={name}
              context={session.is_this ? t('account.this_device') : seen}
              verb={session.is_this ? undefined : verb}
            />
          )
        })}
      </WorkList>
    </Card>
  )
}
