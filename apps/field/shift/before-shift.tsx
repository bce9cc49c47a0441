// Before leaving: who is here, who stays at home to answer, the van loaded. Then the outing begins.
import { type ReactNode, useState } from 'react'
import { Avatar, Button, Card, Field, SelectField, useToast } from '#core/ui'
import { useKept } from '../frame/kept.ts'
import { go, hrefOf } from '../frame/route.ts'
import { Screen } from '../frame/screen.tsx'
import { WhereLine } from '../frame/where-line.tsx'
import type { CrewRecord, ShiftRecord } from '../phone/night.ts'
import { useActing } from '../phone/use-acting.tsx'
import { useNight } from '../phone/use-night.tsx'
import { useSay, useSpeaking } from '../words/speaking.tsx'
import { timeOf } from '../words/times.ts'
import { AlreadyOut } from './already-out.tsx'
import { CalledOff } from './called-off.tsx'
import { crewOf, mayLead } from './tonight.ts'
import { firstName, unitName } from './unit-name.ts'
import { VanCard } from './van-card.tsx'

interface Starting {
  /** Whom the leader marked; null until touched: then who checked in, and oneself. */
  present: string[] | null
  odometer: string
  contact_id: string
}
const nothing: Starting = { present: null, odometer: '', contact_id: '' }

export function BeforeShift({ shift }: { shift: ShiftRecord }) {
  const { t, locale } = useSpeaking()
  const night = useNight()
  const crew = crewOf(night, shift.shift_id)
  const [starting, setStarting] = useKept(`start-${shift.shift_id}`, nothing)
  const hours = t('shift.choose_row', {
    from: timeOf(shift.starts_at, locale),
    to: timeOf(shift.ends_at, locale),
  })
  const present =
    starting.present ??
    crew
      .filter((member) => member.checked_in_at || member.worker_id === night.me.worker_id)
      .map((member) => member.worker_id)
  const isLeading = mayLead(night, shift)
  const toggle = (id: string) =>
    setStarting({
      ...starting,
      present: present.includes(id) ? present.filter((other) => other !== id) : [...present, id],
    })
  return (
    <Screen
      tab="turno"
      title={t('shift.tonight')}
      line={<WhereLine parts={[unitName(night, shift), hours]} />}
      foot={isLeading ? <Begin shift={shift} starting={starting} present={present} /> : undefined}
    >
      <CalledOff />
      <Card size="field" title={t('shift.crew')} flush>
        <ul className="field-rows">
          {crew.map((member) => (
            <Member
              key={member.worker_id}
              member={member}
              shift={shift}
              isHere={present.includes(member.worker_id)}
              onToggle={isLeading ? () => toggle(member.worker_id) : undefined}
            />
          ))}
        </ul>
      </Card>
      {!isLeading && <WhoBegins crew={crew} shift={shift} />}
      {!isLeading && <AlreadyOut shift={shift} />}
      <VanCard shift={shift} act={isLeading && shift.van_location_id ? <Load /> : undefined} />
      <AtHome
        shift={shift}
        crew={crew}
        value={starting.contact_id}
        onChange={isLeading ? (contact_id) => setStarting({ ...starting, contact_id }) : undefined}
      />
      {isLeading && shift.is_mobile && (
        <Field
          label={t('shift.odometer')}
          kind="number"
          size="field"
          unit="km"
          inputMode="numeric"
          value={starting.odometer}
          onChange={(event) =>
            setStarting({ ...starting, odometer: event.target.value.replace(/\D/g, '').slice(0, 7) })
          }
        />
      )}
      <OtherShift />
    </Screen>
  )
}

function Load() {
  const t = useSay()
  return (
    <Button size="field" icon="box" wide onClick={() => go(hrefOf('turno', 'carica'))}>
      {t('van.load')}
    </Button>
  )
}

export function OtherShift() {
  const t = useSay()
  return (
    <Button variant="quiet" size="field" wide onClick={() => go(hrefOf('turno', 'scegli'))}>
      {t('shift.other')}
    </Button>
  )
}

interface MemberProps {
  member: CrewRecord
  shift: ShiftRecord
  isHere: boolean
  onToggle?: () => void
}

function Member({ member, shift, isHere, onToggle }: MemberProps) {
  const { t, locale } = useSpeaking()
  const { me } = useNight()
  const { act, isBusy } = useActing()
  const isMe = member.worker_id === me.worker_id
  const notes = [isMe && t('shift.you'), member.worker_id === shift.leader_id && t('shift.leader')].filter(
    Boolean,
  )
  const checkIn = () =>
    void act('outreach.check-in', { shift_id: shift.shift_id, worker_id: member.worker_id })
  let end: ReactNode = member.checked_in_at ? (
    <span className="field-ok">{t('shift.checked_in', { time: timeOf(member.checked_in_at, locale) })}</span>
  ) : null
  if (onToggle) {
    end = (
      <button type="button" className="ui-chip field-here" aria-pressed={isHere} onClick={onToggle}>
        {t('shift.here')}
      </button>
    )
  } else if (isMe && !member.checked_in_at) {
    end = (
      <Button variant="primary" size="field" icon="check" loading={isBusy} onClick={checkIn}>
        {t('shift.check_in')}
      </Button>
    )
  }
  return (
    <li className="field-row">
      <Avatar name={member.name} id={member.worker_id} size={36} silent />
      <span className="field-row-words">
        <b>{member.name}</b>
        {notes.length > 0 && <small>{notes.join(', ')}</small>}
      </span>
      {end}
    </li>
  )
}

function WhoBegins({ crew, shift }: { crew: CrewRecord[]; shift: ShiftRecord }) {
  const t = useSay()
  const leader = crew.find((member) => member.worker_id === shift.leader_id)
  return (
    <p className="field-quiet">
      {leader ? t('shift.not_leader', { name: firstName(leader.name) }) : t('shift.not_leader_unknown')}
    </p>
  )
}

interface AtHomeProps {
  shift: ShiftRecord
  crew: CrewRecord[]
  value: string
  onChange?: (worker_id: string) => void
}

/** Somebody who is not in the street answers when no news comes. */
function AtHome({ shift, crew, value, onChange }: AtHomeProps) {
  const t = useSay()
  const { workers } = useNight()
  const chosen = workers.find((worker) => worker.worker_id === shift.safety_contact_id)
  const others = workers.filter(
    (worker) => worker.ended_on === null && crew.every((member) => member.worker_id !== worker.worker_id),
  )
  const options = others.map((worker) => ({ value: worker.worker_id, label: worker.name }))
  if (onChange && options.length > 0) {
    return (
      <SelectField
        label={t('shift.safety_contact')}
        hint={shift.safety_contact_id ? undefined : t('shift.contact_missing')}
        size="field"
        options={options}
        empty={shift.safety_contact_id ? undefined : t('shift.contact_choose')}
        value={value || shift.safety_contact_id || ''}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  }
  return (
    <Card size="field" title={t('shift.safety_contact')}>
      <p>{chosen?.name ?? t(shift.safety_contact_id ? 'shift.contact_unknown' : 'shift.contact_missing')}</p>
    </Card>
  )
}

function Begin({ shift, starting, present }: { shift: ShiftRecord; starting: Starting; present: string[] }) {
  const t = useSay()
  const say = useToast()
  const { act, isBusy } = useActing()
  const [isTried, setTried] = useState(false)
  const isEnough = present.length >= 2
  const lacksRoad = shift.is_mobile && starting.odometer === ''
  const begin = async () => {
    setTried(true)
    if (!isEnough) return say({ text: t('shift.begin_reason'), icon: 'warning-circle' })
    await act('outreach.start-shift', {
      shift_id: shift.shift_id,
      present,
      safety_contact_id: starting.contact_id || null,
      odometer_start: starting.odometer === '' ? null : Number(starting.odometer),
    })
  }
  return (
    <div className="field-foot-column">
      {isTried && lacksRoad && <p className="field-quiet">{t('shift.odometer')}</p>}
      <Button
        variant="primary"
        size="main"
        icon="arrow-right"
        wide
        loading={isBusy}
        onClick={() => void begin()}
      >
        {t('shift.begin')}
      </Button>
    </div>
  )
}
