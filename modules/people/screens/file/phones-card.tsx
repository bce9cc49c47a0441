// How this person may be reached, and with what care: somebody else may answer.
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Badge, Button, Card, Chips, Field, useToast } from '#core/ui'
import { phoneAnswers, readPhone } from '../../domain/phone.ts'
import type { PhonesAnswer } from '../../queries/phones.ts'
import { ActDialog } from './act-dialog.tsx'
import { AskedState } from './asked-state.tsx'
import type { FilePerson } from './file-person.ts'
import { type PeopleMe, unitFor } from './use-me.ts'
import { usePeopleWords } from './words.ts'

interface About {
  person: FilePerson
  me: PeopleMe
}

function PhoneDialog({ person, me, onClose }: About & { onClose: () => void }) {
  const { t } = usePeopleWords()
  const [phone_id] = useState(newId)
  const [number, setNumber] = useState('')
  const [answered_by, setAnsweredBy] = useState<(typeof phoneAnswers)[number] | null>(null)
  const [advice, setAdvice] = useState('')
  return (
    <ActDialog
      title={t('file.phone_title')}
      action="people.note-phone"
      isReady={readPhone(number) !== undefined && answered_by !== null}
      input={{
        ...{ phone_id, person_id: person.person_id, unit_id: unitFor(me, person.unit_id) },
        ...{ number, answered_by, advice: advice.trim() || null },
      }}
      onClose={onClose}
    >
      <Field
        kind="tel"
        required
        label={t('file.phone')}
        hint={t('file.phone_hint')}
        value={number}
        maxLength={40}
        autoComplete="off"
        error={number.trim().length > 8 && !readPhone(number) ? t('file.phone_wrong') : undefined}
        onChange={(event) => setNumber(event.target.value)}
      />
      <Chips
        legend={t('file.phone_who')}
        value={answered_by}
        options={phoneAnswers.map((value) => ({ value, label: t(`file.phone_answers.${value}`) }))}
        onChange={setAnsweredBy}
      />
      <Field
        label={t('file.phone_advice')}
        hint={t('file.phone_advice_hint')}
        optional={t('file.optional')}
        value={advice}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setAdvice(event.target.value)}
      />
    </ActDialog>
  )
}

interface LineProps {
  each: PhonesAnswer['phones'][number]
  onEnd?: () => void
}

function PhoneLine({ each, onEnd }: LineProps) {
  const { t } = usePeopleWords()
  const { number } = each
  return (
    <li>
      <span>
        <strong className="ui-number">
          {number ? <a href={`tel:${number}`}>{number}</a> : t('file.number_erased')}
        </strong>
        {each.advice && <span className="people-rung-text">{each.advice}</span>}
        {each.answered_by === 'others_too' && (
          <Badge meaning="att">{t('file.phone_answers.others_too')}</Badge>
        )}
      </span>
      {onEnd && (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('file.phone_end_of', { number: number ?? '' })}
          onClick={onEnd}
        >
          {t('file.phone_end')}
        </Button>
      )}
    </li>
  )
}

export function PhonesCard({ person, me }: About) {
  const { t, problem: sentence } = usePeopleWords()
  const [isAdding, setAdding] = useState(false)
  const act = useAct()
  const say = useToast()
  const maySee = me.verbs.includes('person.see-phones')
  const asked = useAsk<PhonesAnswer>('people.phones', { person_id: person.person_id }, { isOn: maySee })
  if (!maySee) return null
  const { data } = asked
  const mayNote = me.verbs.includes('person.note-phone')
  const isNamed = ['identified', 'verified'].includes(person.identity_level)
  const end = async (phone_id: string) => {
    const { problem: refused } = await act('people.end-phone', {
      phone_id,
      unit_id: unitFor(me, person.unit_id),
    })
    say({ text: refused ? sentence(refused) : t('file.phone_ended') })
  }
  return (
    <Card
      title={t('file.phones')}
      end={
        mayNote &&
        isNamed && (
          <Button size="small" variant="quiet" icon="plus" onClick={() => setAdding(true)}>
            {t('file.note_phone')}
          </Button>
        )
      }
    >
      <AskedState asked={asked} />
      {data?.phones.length === 0 && (
        <p className="ui-note">{t(isNamed ? 'file.phones_none' : 'file.phones_unnamed')}</p>
      )}
      {data && data.phones.length > 0 && (
        <ul className="people-lines">
          {data.phones.map((each) => (
            <PhoneLine
              key={each.phone_id}
              each={each}
              {...(mayNote ? { onEnd: () => void end(each.phone_id) } : {})}
            />
          ))}
        </ul>
      )}
      {isAdding && <PhoneDialog person={person} me={me} onClose={() => setAdding(false)} />}
    </Card>
  )
}
