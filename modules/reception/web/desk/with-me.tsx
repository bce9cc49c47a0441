// The person I called or am meeting: one number, big, with the next right act.
import { useState } from 'react'
import { Button, Card, TextLink } from '#core/ui'
import type { VisitLine } from '../../queries/shapes.ts'
import { useTap } from '../act-dialog.tsx'
import { useMe } from '../use-me.ts'
import { useWords } from '../words.ts'
import { VisitBadge } from './visit-tables.tsx'
import { mayTellWhose, WhoseDialog } from './whose-dialog.tsx'

export function WithMe({
  visits,
  onFinish,
}: {
  visits: readonly VisitLine[]
  onFinish: (visit: VisitLine) => void
}) {
  const { t, label } = useWords()
  const tap = useTap()
  const me = useMe()
  const [whose, setWhose] = useState<VisitLine>()
  return (
    <Card title={t('screen.desk.mine')}>
      <ul className="reception-with-me">
        {visits.map((visit) => (
          <li key={visit.visit_id}>
            <div>
              <b className="reception-big">{visit.number}</b> {visit.called_as} <VisitBadge visit={visit} />
              <p className="ui-note">
                {label('need', visit.first_need)}
                {visit.needs_interpreter && ` · ${t('screen.desk.interpreter')}`}
                {visit.person_id && (
                  <>
                    {' · '}
                    <TextLink href={`/people/${visit.person_id}`}>{t('screen.desk.open_person')}</TextLink>
                  </>
                )}
              </p>
            </div>
            <div className="ui-acts">
              {visit.state === 'called' ? (
                <>
                  <Button
                    variant="quiet"
                    onClick={() => void tap('reception.visit-not-there', { visit_id: visit.visit_id })}
                  >
                    {t('screen.desk.not_there')}
                  </Button>
                  <Button onClick={() => void tap('reception.put-back-visit', { visit_id: visit.visit_id })}>
                    {t('screen.desk.put_back')}
                  </Button>
                  <Button
                    variant="primary"
                    onClick={() => void tap('reception.begin-visit', { visit_id: visit.visit_id })}
                  >
                    {t('screen.desk.begin')}
                  </Button>
                </>
              ) : (
                <>
                  {visit.person_id === null && mayTellWhose(me) && (
                    <Button icon="user" onClick={() => setWhose(visit)}>
                      {t('screen.whose.now')}
                    </Button>
                  )}
                  <Button variant="primary" onClick={() => onFinish(visit)}>
                    {t('screen.desk.finish')}
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {whose && me && <WhoseDialog me={me} visit={whose} onClose={() => setWhose(undefined)} />}
    </Card>
  )
}
