// Who answers for a minor, for those who follow minors: a guardian comes months after the report, and both stay to read.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, Field, RadioList } from '#core/ui'
import { guardianshipKinds } from '../../domain/guardianship.ts'
import { ActDialog } from './act-dialog.tsx'
import { AskedState } from './asked-state.tsx'
import type { FilePerson } from './file-person.ts'
import { type PeopleMe, unitFor } from './use-me.ts'
import { answeringOf, emptyAnswering, GuardianFields, isAnsweringReady } from './who-answers.tsx'
import { usePeopleWords } from './words.ts'

interface Known {
  guardianship_id: string
  unit_id: string
  kind: (typeof guardianshipKinds)[number]
  named: string
  reference: string | null
  since_on: string
  ended_on: string | null
}
interface About {
  person: FilePerson
  me: PeopleMe
}

function AddDialog({ person, me, onClose }: About & { onClose: () => void }) {
  const { t } = usePeopleWords()
  const [draft, setDraft] = useState(emptyAnswering)
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }))
  const kind = draft.with === 'household' ? '' : draft.with
  return (
    <ActDialog
      title={t('minors.add_title')}
      action="people.note-guardianship"
      input={{
        ...answeringOf(draft).guardianship,
        ...{ person_id: person.person_id, unit_id: unitFor(me, person.unit_id) },
      }}
      isReady={kind !== '' && isAnsweringReady(draft)}
      onClose={onClose}
    >
      <RadioList
        legend={t('minors.card')}
        options={guardianshipKinds.map((value) => ({ value, label: t(`minors.kind.${value}`) }))}
        value={kind || null}
        onChange={(value) => set({ with: value as typeof draft.with })}
      />
      {kind !== '' && <GuardianFields kind={kind} draft={draft} onChange={set} />}
    </ActDialog>
  )
}

function EndDialog({ known, me, onClose }: { known: Known; me: PeopleMe; onClose: () => void }) {
  const { t, today } = usePeopleWords()
  const [day, setDay] = useState(today)
  return (
    <ActDialog
      title={`${t('minors.end')}: ${known.named}?`}
      verb={t('minors.end')}
      action="people.end-guardianship"
      input={{
        ...{ guardianship_id: known.guardianship_id, unit_id: unitFor(me, known.unit_id), ended_on: day },
      }}
      isReady={day !== ''}
      onClose={onClose}
    >
      <Field
        kind="date"
        label={t('file.until')}
        value={day}
        max={today}
        onChange={(event) => setDay(event.target.value)}
      />
    </ActDialog>
  )
}

/** Only for a minor, and only for who is cleared for what is kept of minors. */
export function GuardianshipCard({ person, me }: About) {
  const { t, short } = usePeopleWords()
  const [isAdding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Known>()
  const maySee =
    person.protective_flag && me.verbs.includes('person.see-guardianship') && me.clearance.includes('minors')
  const asked = useAsk<{ guardianships: Known[] }>(
    'people.guardianships',
    { person_id: person.person_id },
    { isOn: maySee },
  )
  if (!maySee) return null
  const mayWrite = me.verbs.includes('person.keep-guardianship')
  const when = ({ since_on, ended_on }: Known) =>
    ended_on
      ? t('file.known_from_to', { from: short(since_on), to: short(ended_on) })
      : t('file.known_since', { day: short(since_on) })
  return (
    <Card
      title={t('minors.card')}
      end={
        mayWrite && (
          <Button size="small" variant="quiet" icon="plus" onClick={() => setAdding(true)}>
            {t('minors.add')}
          </Button>
        )
      }
    >
      <AskedState asked={asked} />
      {asked.data?.guardianships.length === 0 && <p className="ui-note">{t('minors.card_none')}</p>}
      <ul className="people-lines">
        {asked.data?.guardianships.map((each) => (
          <li key={each.guardianship_id}>
            <span>
              {t(`minors.kind.${each.kind}`)}: {each.named}
              <span className="people-rung-text">
                {each.reference && `${t('minors.act', { number: each.reference })}, `}
                {when(each)}
              </span>
            </span>
            {mayWrite && !each.ended_on && (
              <Button size="small" variant="quiet" onClick={() => setEnding(each)}>
                {t('minors.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isAdding && <AddDialog person={person} me={me} onClose={() => setAdding(false)} />}
      {ending && <EndDialog known={ending} me={me} onClose={() => setEnding(undefined)} />}
    </Card>
  )
}
