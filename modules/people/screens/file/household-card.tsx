// Whom they live with, or are registered with, as it was on a day.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Button, Card, Field, SelectField, TextLink } from '#core/ui'
import { householdRelations } from '../../domain/attribute-codes.ts'
import { householdKinds } from '../../domain/household.ts'
import { ActDialog } from './act-dialog.tsx'
import { AskedState } from './asked-state.tsx'
import type { FilePerson } from './file-person.ts'
import { type PeopleMe, unitFor } from './use-me.ts'
import { usePeopleWords } from './words.ts'

interface Member {
  member_id: string
  person_id: string
  name: string
  role: string
  begins_on: string
}
interface Homes {
  households: { household_id: string; kind: (typeof householdKinds)[number]; members: Member[] }[]
}
interface About {
  person: FilePerson
  me: PeopleMe
}
type Asking =
  | { what: 'open' }
  | { what: 'add'; household_id: string }
  | { what: 'change' | 'leave'; member: Member }

function RoleField({ value, onChange }: { value: string; onChange: (role: string) => void }) {
  const { t, say } = usePeopleWords()
  return (
    <SelectField
      label={t('file.household_role')}
      value={value}
      options={householdRelations.map((each) => ({
        value: each,
        label: say('codes.household_relation', each),
      }))}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

interface Followed {
  persons: { person_id: string; name: string }[]
}

function JoinDialog({ person, me, asking, onClose }: About & { asking: Asking; onClose: () => void }) {
  const { t, today } = usePeopleWords()
  const [ids] = useState(() => ({ household_id: newId(), member_id: newId() }))
  const isOpening = asking.what === 'open'
  const [kind, setKind] = useState<string>('de_facto')
  const [who, setWho] = useState('')
  const [role, setRole] = useState(isOpening ? 'reference_person' : 'child')
  const [day, setDay] = useState(today)
  const { data } = useAsk<Followed>('people.followed', {}, { isOn: !isOpening })
  const others = (data?.persons ?? []).filter((each) => each.person_id !== person.person_id)
  const joining = { member_id: ids.member_id, unit_id: unitFor(me, person.unit_id), role, begins_on: day }
  return (
    <ActDialog
      title={t(isOpening ? 'file.household_open' : 'file.household_add')}
      action={isOpening ? 'people.open-household' : 'people.add-household-member'}
      input={
        asking.what === 'add'
          ? { ...joining, household_id: asking.household_id, person_id: who }
          : { ...joining, household_id: ids.household_id, person_id: person.person_id, kind }
      }
      isReady={day !== '' && (isOpening || who !== '')}
      onClose={onClose}
    >
      {isOpening ? (
        <SelectField
          label={t('file.household_which')}
          value={kind}
          options={householdKinds.map((value) => ({ value, label: t(`file.household_kind.${value}`) }))}
          onChange={(event) => setKind(event.target.value)}
        />
      ) : (
        <SelectField
          required
          label={t('file.household_person')}
          value={who}
          empty={t('file.choose')}
          options={others.map((each) => ({ value: each.person_id, label: each.name }))}
          onChange={(event) => setWho(event.target.value)}
        />
      )}
      <RoleField value={role} onChange={setRole} />
      <Field
        kind="date"
        label={t('file.since')}
        value={day}
        max={today}
        onChange={(event) => setDay(event.target.value)}
      />
    </ActDialog>
  )
}

interface MemberDialogProps extends About {
  member: Member
  isLeaving: boolean
  onClose: () => void
}

function MemberDialog({ person, me, member, isLeaving, onClose }: MemberDialogProps) {
  const { t, today } = usePeopleWords()
  const [next_id] = useState(newId)
  const [role, setRole] = useState(member.role)
  const [day, setDay] = useState(today)
  const of = { member_id: member.member_id, unit_id: unitFor(me, person.unit_id) }
  return (
    <ActDialog
      title={`${member.name}: ${t(isLeaving ? 'file.household_leave' : 'file.household_change')}?`}
      action={isLeaving ? 'people.end-household-member' : 'people.change-household-role'}
      input={isLeaving ? { ...of, ended_on: day } : { ...of, next_id, role, begins_on: day }}
      isReady={day !== '' && (isLeaving || role !== member.role)}
      onClose={onClose}
    >
      {!isLeaving && <RoleField value={role} onChange={setRole} />}
      <Field
        kind="date"
        label={t(isLeaving ? 'file.until' : 'file.since')}
        value={day}
        max={today}
        onChange={(event) => setDay(event.target.value)}
      />
    </ActDialog>
  )
}

interface HomeProps {
  home: Homes['households'][number]
  person_id: string
  onAsk: ((asking: Asking) => void) | undefined
}

function Home({ home, person_id, onAsk }: HomeProps) {
  const { t, say, short } = usePeopleWords()
  return (
    <section className="people-known">
      <h3>{t(`file.household_kind.${home.kind}`)}</h3>
      <ul className="people-lines">
        {home.members.map((member) => (
          <li key={member.member_id}>
            <span>
              {member.person_id === person_id ? (
                <strong>{member.name}</strong>
              ) : (
                <TextLink href={`/people/${member.person_id}`}>{member.name}</TextLink>
              )}
              <span className="people-rung-text">
                {say('codes.household_relation', member.role)},{' '}
                {t('file.known_since', { day: short(member.begins_on) })}
              </span>
            </span>
            {onAsk && (
              <span className="people-line-acts">
                <Button size="small" variant="quiet" onClick={() => onAsk({ what: 'change', member })}>
                  {t('file.household_change')}
                </Button>
                <Button size="small" variant="quiet" onClick={() => onAsk({ what: 'leave', member })}>
                  {t('file.household_leave')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {onAsk && (
        <Button
          size="small"
          icon="plus"
          onClick={() => onAsk({ what: 'add', household_id: home.household_id })}
        >
          {t('file.household_add')}
        </Button>
      )}
    </section>
  )
}

export function HouseholdCard({ person, me }: About) {
  const { t, today } = usePeopleWords()
  const [on, setOn] = useState(today)
  const [asking, setAsking] = useState<Asking>()
  const maySee = me.verbs.includes('household.see')
  const asked = useAsk<Homes>(
    'people.households',
    { person_id: person.person_id, on: on || today },
    { isOn: maySee },
  )
  if (!maySee) return null
  const mayKeep = me.verbs.includes('household.keep')
  const close = () => setAsking(undefined)
  const about = { person, me, onClose: close }
  return (
    <Card
      title={t('file.household')}
      end={
        mayKeep && (
          <Button size="small" variant="quiet" icon="plus" onClick={() => setAsking({ what: 'open' })}>
            {t('file.household_open')}
          </Button>
        )
      }
    >
      <Field
        kind="date"
        label={t('file.household_on')}
        value={on}
        max={today}
        onChange={(event) => setOn(event.target.value)}
      />
      <AskedState asked={asked} />
      {asked.data?.households.length === 0 && <p className="ui-note">{t('file.household_none')}</p>}
      {asked.data?.households.map((home) => (
        <Home
          key={home.household_id}
          home={home}
          person_id={person.person_id}
          onAsk={mayKeep ? setAsking : undefined}
        />
      ))}
      {asking && 'member' in asking && (
        <MemberDialog {...about} member={asking.member} isLeaving={asking.what === 'leave'} />
      )}
      {asking && !('member' in asking) && <JoinDialog {...about} asking={asking} />}
    </Card>
  )
}
