// Opening a file: for whom (found by the name or nickname people use), how they came, what they ask first, where they live.
import { useMemo, useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Button, Field, RadioList, SelectField } from '#core/ui'
import { PickPerson } from '#people/web'
import { bases, channels, firstNeeds } from '../domain/words.ts'
import { ActDialog } from './act-dialog.tsx'
import { lackOf } from './asking.ts'
import { optionsOf, useWords, type Words } from './words.ts'

export interface OpenDialogProps {
  units: readonly { unit_id: string; name: string }[]
  /** Already chosen, when one comes from a person’s page. */
  person_id?: string
  /** The referral that brings them, when one comes from it. */
  referral_id?: string
  onClose: () => void
  onOpened: (file_id: string) => void
}

interface Found {
  person_id: string
  code: string
  nickname: string | null
  name?: string
}
interface Place {
  istat_code: string
  name: string
  province_sign: string
}

const nameOf = (person: Found): string => person.name ?? person.nickname ?? person.code

function Whom({
  person_id,
  onChoose,
}: {
  person_id: string | undefined
  onChoose: (id: string | undefined) => void
}) {
  const { t } = useWords()
  const { data: chosen } = useAsk<{ person: Found }>(
    'people.person',
    { person_id: person_id ?? '' },
    { isOn: person_id !== undefined },
  )
  if (person_id !== undefined) {
    return (
      <p className="cases-chosen">
        <strong>{chosen ? nameOf(chosen.person) : t('open.chosen')}</strong>
        <Button size="small" variant="quiet" onClick={() => onChoose(undefined)}>
          {t('open.another')}
        </Button>
      </p>
    )
  }
  return (
    <PickPerson
      label={t('open.person')}
      nobody={t('open.nobody')}
      onPick={({ person_id: id }) => onChoose(id)}
    />
  )
}

function Where({ code, onChoose }: { code: string; onChoose: (code: string) => void }) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const prefix = text.trim()
  const isOn = prefix.length > 1
  const { data, problem } = useAsk<{ municipalities: Place[] }>(
    'network.municipalities',
    { prefix, limit: 6 },
    { isOn },
  )
  return (
    <>
      <Field
        label={t('open.municipality')}
        kind="search"
        hint={t('open.municipality_hint')}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          onChoose('')
        }}
      />
      {isOn && !data && problem && <p className="ui-note">{t('open.places_missing')}</p>}
      {isOn && data?.municipalities.length === 0 && <p className="ui-note">{t('open.no_place')}</p>}
      {isOn && data && data.municipalities.length > 0 && (
        <RadioList
          legend={t('open.which_place')}
          value={code || null}
          onChange={onChoose}
          options={data.municipalities.map((each) => ({
            value: each.istat_code,
            label: `${each.name} (${each.province_sign})`,
          }))}
        />
      )}
    </>
  )
}

interface Needed {
  person_id: string | undefined
  unit_id: string
  first_need: string
  municipality_code: string
}
const missingIn = (t: Words['t'], said: Needed) =>
  lackOf(t, [
    [t('open.person'), said.person_id !== undefined],
    [t('open.unit'), said.unit_id !== ''],
    [t('screen.first_need'), said.first_need !== ''],
    [t('open.municipality'), said.municipality_code !== ''],
  ])

export function OpenDialog({ units, person_id: given, referral_id, onClose, onOpened }: OpenDialogProps) {
  const words = useWords()
  const { t } = words
  const file_id = useMemo(() => newId(), [])
  const [person_id, setPerson] = useState(given)
  const [unit_id, setUnit] = useState(units[0]?.unit_id ?? '')
  const [channel, setChannel] = useState(referral_id ? 'referral' : 'desk')
  const [first_need, setNeed] = useState('')
  const [municipality_code, setPlace] = useState('')
  const [municipality_basis, setBasis] = useState<string>('residence')
  const lacks = missingIn(t, { person_id, unit_id, first_need, municipality_code })
  // Of somebody else, the referral would tell a story that is not theirs.
  const brought = referral_id && person_id === given ? { referral_id } : {}
  return (
    <ActDialog
      title={t('open.title')}
      verb={t('open.save')}
      action="cases.open-intake"
      input={{
        ...{ file_id, unit_id, person_id, channel, first_need, municipality_code, municipality_basis },
        ...brought,
      }}
      lacks={lacks}
      onClose={onClose}
      onDone={() => onOpened(file_id)}
    >
      <Whom person_id={person_id} onChoose={setPerson} />
      {units.length > 1 && (
        <SelectField
          label={t('open.unit')}
          options={units.map((unit) => ({ value: unit.unit_id, label: unit.name }))}
          value={unit_id}
          onChange={(event) => setUnit(event.target.value)}
        />
      )}
      <SelectField
        label={t('screen.first_need')}
        empty={t('acts.choose')}
        options={optionsOf(words, 'need', firstNeeds)}
        value={first_need}
        onChange={(event) => setNeed(event.target.value)}
      />
      <SelectField
        label={t('screen.channel')}
        options={optionsOf(words, 'channel', channels)}
        value={channel}
        onChange={(event) => setChannel(event.target.value)}
      />
      <Where code={municipality_code} onChoose={setPlace} />
      <RadioList
        legend={t('open.basis')}
        options={optionsOf(words, 'basis', bases)}
        value={municipality_basis}
        onChange={setBasis}
      />
    </ActDialog>
  )
}
