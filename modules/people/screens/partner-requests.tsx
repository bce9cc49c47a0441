// What partners asked us about somebody they may share with us, and what we asked them. Yes or no; nothing travels.

import { useState } from 'react'
import { useAct } from '#core/http/web'
import { Button, Card, Notice, TextLink, useToast } from '#core/ui'
import type { MatchRequests } from '../queries/duplicates.ts'
import { useMatching } from './matching-words.ts'

type Asked = MatchRequests['asked_of_us'][number]

function AskedOfUs({ asked, mayAnswer }: { asked: Asked; mayAnswer: boolean }) {
  const { t, moment, problem } = useMatching()
  const act = useAct()
  const say = useToast()
  const [wrong, setWrong] = useState<string>()
  const answer = async (answered: 'let_us_talk' | 'no') => {
    const reply = await act('people.answer-partner', { request_id: asked.request_id, answer: answered })
    if (reply.problem) return setWrong(problem(reply.problem))
    say({ text: t('matching.done_answered'), icon: 'check-circle' })
  }
  return (
    <div className="people-request">
      <p>
        <strong>{t('matching.asked_of_us', { unit: asked.unit_name, body: asked.body_name })}</strong>{' '}
        <span className="ui-note">{moment(asked.asked_at)}</span>
        <br />
        {t('matching.maybe_ours')}{' '}
        {asked.ours.map((person) => (
          <TextLink key={person.person_id} href={`/people/${person.person_id}`}>
            {person.code}
          </TextLink>
        ))}
      </p>
      {wrong && (
        <Notice meaning="att" live="alert">
          {wrong}
        </Notice>
      )}
      {mayAnswer && (
        <div className="ui-acts">
          <Button variant="primary" onClick={() => void answer('let_us_talk')}>
            {t('matching.let_us_talk')}
          </Button>
          <Button onClick={() => void answer('no')}>{t('matching.no')}</Button>
        </div>
      )}
    </div>
  )
}

export function PartnerRequests({ requests, mayAnswer }: { requests: MatchRequests; mayAnswer: boolean }) {
  const { t, moment } = useMatching()
  const { asked_of_us, asked_by_us } = requests
  if (asked_of_us.length + asked_by_us.length === 0) return null
  return (
    <Card title={t('matching.partners')}>
      {asked_of_us.map((asked) => (
        <AskedOfUs key={asked.request_id} {...{ asked, mayAnswer }} />
      ))}
      {asked_by_us.map((asked) => (
        <p key={asked.request_id}>
          {t('matching.asked_by_us', {
            body: asked.body_name,
            code: asked.code ?? t('matching.hidden_side'),
          })}
          {': '}
          <strong>
            {t(
              asked.answer === 'let_us_talk'
                ? 'matching.answer_let_us_talk'
                : asked.answer === 'no'
                  ? 'matching.answer_no'
                  : 'matching.answer_waiting',
            )}
          </strong>{' '}
          <span className="ui-note">{moment(asked.asked_at)}</span>
        </p>
      ))}
    </Card>
  )
}
