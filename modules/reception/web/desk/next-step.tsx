// After a meeting at the desk: where it goes on, with what is already known of who came; who is not known yet can be.
import { useState } from 'react'
import { Button, Dialog } from '#core/ui'
import { RegisterDialog } from '#people/web'
import { NewReferralDialog } from '#referrals/web'
import type { VisitLine } from '../../queries/shapes.ts'
import { BookDialog } from '../agenda/book-dialog.tsx'
import { type Me, useMe } from '../use-me.ts'
import { useWords } from '../words.ts'
import { WhoseDialog } from './whose-dialog.tsx'

interface NextProps {
  visit: VisitLine
  /** Then opening it is the next right act. */
  isCaseProposed: boolean
  onClose: () => void
}

type Next = 'appointment' | 'referral' | 'person' | 'whose'

const mayDo = (me: Me | undefined, person_id: string | null) => ({
  mayRegister: person_id === null && (me?.verbs.includes('person.register') ?? false),
  mayOpenCase: person_id !== null && (me?.verbs.includes('case.open') ?? false),
})

export function NextStep({ visit, isCaseProposed, onClose }: NextProps) {
  const { t } = useWords()
  const me = useMe()
  const [next, setNext] = useState<Next>()
  const [registered, setRegistered] = useState<string>()
  const [isTied, setTied] = useState(false)
  const { called_as, language, unit_id } = visit
  const person_id = visit.person_id ?? registered ?? null
  const { mayRegister, mayOpenCase } = mayDo(me, person_id)
  if (next === 'person' && me)
    return (
      <RegisterDialog
        me={me}
        said={{ nickname: called_as ?? '', language: language ?? 'it' }}
        onClose={() => setNext(undefined)}
        onDone={(made) => {
          setRegistered(made)
          setNext('whose')
        }}
      />
    )
  if (next === 'whose' && me && registered)
    return (
      <WhoseDialog
        me={me}
        visit={visit}
        person={{ person_id: registered, name: called_as ?? t('screen.whose.registered') }}
        onDone={() => setTied(true)}
        onClose={() => setNext(undefined)}
      />
    )
  if (next === 'appointment')
    return <BookDialog unit_id={unit_id} about={{ person_id, called_as, language }} onClose={onClose} />
  if (next === 'referral')
    return (
      <NewReferralDialog
        person={person_id ? { person_id, label: called_as ?? t('screen.desk.known') } : undefined}
        onClose={onClose}
      />
    )
  return (
    <Dialog
      open
      title={t('screen.finish.next')}
      onClose={onClose}
      acts={
        <Button
          variant={isCaseProposed && (mayOpenCase || mayRegister) ? 'quiet' : 'primary'}
          onClick={onClose}
        >
          {t('screen.finish.nothing')}
        </Button>
      }
    >
      <Told {...{ registered, isTied, mayRegister }} needsPerson={isCaseProposed && person_id === null} />
      <Ways {...{ me, person_id, isCaseProposed }} go={setNext} />
    </Dialog>
  )
}

interface ToldProps {
  registered: string | undefined
  isTied: boolean
  mayRegister: boolean
  needsPerson: boolean
}

function Told({ registered, isTied, mayRegister, needsPerson }: ToldProps) {
  const { t } = useWords()
  return (
    <>
      <p>{t('screen.finish.next_text')}</p>
      {registered && (
        <p className="ui-note">
          {t('screen.finish.registered')} {t(isTied ? 'screen.whose.tied' : 'screen.whose.untied')}
        </p>
      )}
      {needsPerson && (
        <p className="ui-note">{t(mayRegister ? 'screen.finish.case_first' : 'screen.finish.case_nobody')}</p>
      )}
    </>
  )
}

interface WaysProps {
  me: Me | undefined
  person_id: string | null
  isCaseProposed: boolean
  go: (next: Next) => void
}

function Ways({ me, person_id, isCaseProposed, go }: WaysProps) {
  const { t } = useWords()
  const { mayRegister, mayOpenCase } = mayDo(me, person_id)
  return (
    <div className="reception-next">
      {mayRegister && (
        <Button variant={isCaseProposed ? 'primary' : 'secondary'} icon="user" onClick={() => go('person')}>
          {t('screen.finish.person')}
        </Button>
      )}
      <Button icon="calendar" onClick={() => go('appointment')}>
        {t('screen.finish.appointment')}
      </Button>
      {me?.verbs.includes('referral.send') && (
        <Button icon="referral" onClick={() => go('referral')}>
          {t('screen.finish.referral')}
        </Button>
      )}
      {mayOpenCase && (
        <Button
          variant={isCaseProposed ? 'primary' : 'secondary'}
          icon="folder"
          href={`/cases?open=1&person=${person_id}`}
        >
          {t('screen.finish.case')}
        </Button>
      )}
    </div>
  )
}
