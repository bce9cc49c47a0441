// People the unit knows by nickname: the nearest three in a tap, everybody behind the lens, a new one if they wish.
import { useState } from 'react'
import { Button, Field, Icon, PersonTile, Sheet } from '#core/ui'
import { go, hrefOf } from '../frame/route.ts'
import { useNow } from '../frame/use-now.ts'
import type { PersonRecord } from '../phone/night.ts'
import { useNight } from '../phone/use-night.tsx'
import { useSay, useSpeaking } from '../words/speaking.tsx'
import { dayOf } from '../words/times.ts'
import type { AgeBand, Gender } from './draft.ts'
import { findKnown, type KnownHere, knownHere } from './known.ts'
import type { DraftPart } from './use-draft.ts'

const nearest = 3

export const calledBy = (person: PersonRecord): string => person.nickname ?? person.code

const seenAs = (person: PersonRecord): { gender: Gender; age_band: AgeBand } => ({
  gender: person.gender === 'declined' ? 'unknown' : person.gender,
  age_band: person.age_band === 'declined' ? 'unknown' : person.age_band,
})

export function KnownPart({
  draft,
  change,
  hotspot_id,
}: DraftPart & { hotspot_id: string | null | undefined }) {
  const t = useSay()
  const night = useNight()
  const [isOpen, setOpen] = useState(false)
  const known = knownHere(night, hotspot_id)
  const chosen = known.find(({ person }) => person.person_id === draft.person_id)
  const others = known.filter((one) => one !== chosen)
  const shown = [...(chosen ? [chosen] : []), ...others].slice(0, nearest)
  const choose = ({ person }: KnownHere) => {
    setOpen(false)
    if (person.person_id === draft.person_id) return change({ person_id: null })
    change({ person_id: person.person_id, headcount: 1, ...seenAs(person) })
  }
  return (
    <div className="ui-chips ui-chips-field">
      <div className="ui-chips-legend">
        <span>{t('meeting.known')}</span>
        <span className="ui-chips-legend-end">{t('meeting.known_note')}</span>
      </div>
      <div className="field-known">
        {shown.map((one) => (
          <KnownChip
            key={one.person.person_id}
            known={one}
            isChosen={one === chosen}
            onChoose={() => choose(one)}
          />
        ))}
        <button
          type="button"
          className="field-lens"
          aria-label={t('meeting.known_all')}
          onClick={() => setOpen(true)}
        >
          <Icon name="search" size={24} />
        </button>
      </div>
      {isOpen && <KnownSheet known={known} onChoose={choose} onClose={() => setOpen(false)} />}
    </div>
  )
}

function KnownChip({
  known,
  isChosen,
  onChoose,
}: {
  known: KnownHere
  isChosen: boolean
  onChoose: () => void
}) {
  const { t, locale } = useSpeaking()
  const now = useNow(60_000)
  const day = dayOf(known.person.last_met_on, now, locale)
  return (
    <button type="button" className="ui-chip" aria-pressed={isChosen} onClick={onChoose}>
      {isChosen && <Icon name="check" size={16} />}
      <span className="ui-chip-words">
        <span className="field-nickname">{calledBy(known.person)}</span>
        <span className="ui-chip-note">{known.is_here ? t('meeting.known_here', { day }) : day}</span>
      </span>
    </button>
  )
}

interface KnownSheetProps {
  known: KnownHere[]
  onChoose: (known: KnownHere) => void
  onClose: () => void
}

const listed = 30

function KnownSheet({ known, onChoose, onClose }: KnownSheetProps) {
  const { t, locale } = useSpeaking()
  const now = useNow(60_000)
  const [typed, setTyped] = useState('')
  const found = findKnown(known, typed)
  return (
    <Sheet open onClose={onClose} title={t('meeting.known_title')} close={t('close')} side="bottom">
      <Field
        label={t('meeting.known_search')}
        labelHidden
        placeholder={t('meeting.known_search')}
        kind="search"
        size="field"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className="field-rows field-found">
        {found.slice(0, listed).map((one) => (
          <li key={one.person.person_id}>
            <button type="button" className="field-row" onClick={() => onChoose(one)}>
              <PersonTile nickname={calledBy(one.person)} />
              <span className="field-row-words">
                <b>{calledBy(one.person)}</b>
                <small>
                  {[one.person.nickname && one.person.code, dayOf(one.person.last_met_on, now, locale)]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="field-quiet">{t('meeting.known_none')}</p>}
      <Button size="main" icon="plus" wide onClick={() => go(hrefOf('contatto', 'codice'))}>
        {t('meeting.new_code')}
      </Button>
    </Sheet>
  )
}
