// While somebody is being written down: perhaps we know them already, perhaps a partner does. For the form of a new
// person or of a name: it shows nothing until there is something to say.
import { useEffect, useState } from 'react'
import { askOnce, useAct, useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Badge, Button, Notice, TextLink } from '#core/ui'
import type { LookAlikes as Answer } from '../queries/look-alikes.ts'
import { useMatching } from './matching-words.ts'

export interface TypedName {
  given_name: string
  family_name: string
  chosen_name?: string | null
  birth_date?: string | null
  birth_year?: number | null
}

const pause_ms = 600

/** What was typed, once the fingers rest. */
const useRested = (typed: TypedName): TypedName | undefined => {
  const key = JSON.stringify(typed)
  const [rested, setRested] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setRested(key), pause_ms)
    return () => clearTimeout(timer)
  }, [key])
  const told = rested ? (JSON.parse(rested) as TypedName) : undefined
  return told && told.given_name.trim() !== '' && told.family_name.trim() !== '' ? told : undefined
}

export interface LookAlikesProps {
  typed: TypedName
  /** The record that is being named, which is not its own double. */
  except_id?: string
}

/** Those already known who look like who is being written down. */
export function LookAlikes({ typed, except_id }: LookAlikesProps) {
  const { t, nameOf, birthOf, reasonsOf } = useMatching()
  const told = useRested(typed)
  const { data } = useAsk<Answer>(
    'people.look-alikes',
    { ...told, ...(except_id ? { except_id } : {}) },
    { isPrivate: true, isOn: told !== undefined },
  )
  if (!told || !data || data.persons.length === 0) return null
  return (
    <Notice meaning="att" title={t('matching.look_title')} live="polite">
      <p>{t('matching.look_text')}</p>
      <ul>
        {data.persons.map((person) => (
          <li key={person.person_id}>
            <TextLink href={`/people/${person.person_id}`}>
              {[nameOf(person), birthOf(person), person.code].filter(Boolean).join(' · ')}
            </TextLink>{' '}
            <Badge meaning="neu">{person.unit_name}</Badge> {reasonsOf(person.reasons).join(', ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export interface AskPartnersProps {
  typed: TypedName
  /** Once the person is registered one may ask the partner; before, only learn whom to ask. */
  person_id?: string
  unit_id?: string
}

interface Bodies {
  bodies: { organisation_id: string; name: string }[]
}

/** A click, not a keystroke: each question is counted and noted. */
export function AskPartners({ typed, person_id, unit_id }: AskPartnersProps) {
  const { t, problem } = useMatching()
  const act = useAct()
  const [found, setFound] = useState<Bodies['bodies']>()
  const [told, setTold] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const isReady = typed.given_name.trim() !== '' && typed.family_name.trim() !== ''
  const look = async () => {
    setBusy(true)
    const { data, problem: wrong } = await askOnce<Bodies>('people.possible-at-partner', { ...typed }, true)
    setBusy(false)
    setTold(wrong ? problem(wrong) : undefined)
    setFound(data?.bodies)
  }
  const ask = async ({ organisation_id, name }: Bodies['bodies'][number]) => {
    const request = { request_id: newId(), person_id, unit_id, organisation_id }
    const answer = await act('people.ask-owner', request)
    setTold(answer.problem ? problem(answer.problem) : t('matching.partner_asked', { body: name }))
  }
  return (
    <div className="people-partners" aria-live="polite">
      <Button onClick={() => void look()} loading={isBusy} disabled={!isReady}>
        {t('matching.partner_ask')}
      </Button>
      <p className="ui-note">{t('matching.partner_hint')}</p>
      {told && <Notice meaning="info">{told}</Notice>}
      {found?.length === 0 && <p>{t('matching.partner_none')}</p>}
      {found && found.length > 0 && (
        <Notice meaning="att">
          {t('matching.partner_some', { bodies: found.map((body) => body.name).join(', ') })}
          {person_id && unit_id && (
            <div className="ui-acts">
              {found.map((body) => (
                <Button key={body.organisation_id} onClick={() => void ask(body)}>
                  {t('matching.partner_ask_body', { body: body.name })}
                </Button>
              ))}
            </div>
          )}
        </Notice>
      )}
    </div>
  )
}
