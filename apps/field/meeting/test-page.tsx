// A test in the van, for who may do it: which meeting, which test, the lot read on the box, the steps, the result.
import { newId, timelessId } from '#core/kernel'
import { Button, Chips, ChipsMany, Notice, SelectField, useToast } from '#core/ui'
import { rapidTestKinds, recordHivTest, recordRapidTest, testResults } from '#outreach'
import { useKept } from '../frame/kept.ts'
import { goBack } from '../frame/route.ts'
import { Screen } from '../frame/screen.tsx'
import type { Night, ShiftRecord } from '../phone/night.ts'
import { useActing } from '../phone/use-acting.tsx'
import { useNight } from '../phone/use-night.tsx'
import { placeName } from '../shift/route.ts'
import { useProblemWords } from '../words/problem-words.ts'
import { useSay, useSpeaking } from '../words/speaking.tsx'
import { timeOf } from '../words/times.ts'
import { LotChoice } from './lot-choice.tsx'
import { mayDo } from './may-do.ts'
import { emptyTest, isWhole, type StepKey, stepKeys, type TestDraft, testInput } from './test-draft.ts'

const kinds = [...rapidTestKinds, 'hiv'] as const
type Kind = (typeof kinds)[number]

/** Tests there is a kit for on the catalogue; pressure needs none. */
const kindsHere = (night: Night, shift: ShiftRecord): Kind[] => {
  const mayHiv = mayDo(night.me, 'hiv-test.record', { unit_id: shift.unit_id })
  return kinds.filter(
    (kind) =>
      (kind === 'hiv' ? mayHiv : true) &&
      (kind === 'blood_pressure' || night.items.some((item) => item.test_kind === kind)),
  )
}

const contactsOf = (night: Night, shift_id: string) =>
  night.contacts
    .filter((contact) => contact.shift_id === shift_id && contact.state !== 'annulled')
    .sort((a, b) => (a.at > b.at ? -1 : 1))

function useTest(shift: ShiftRecord) {
  const t = useSay()
  const night = useNight()
  const say = useToast()
  const acting = useActing({ silent: true })
  const [draft, setDraft] = useKept('test', emptyTest)
  const contacts = contactsOf(night, shift.shift_id)
  const contact = contacts.find((one) => one.contact_id === draft.contact_id) ?? contacts[0]
  const isHiv = draft.kind === 'hiv'
  const whole: TestDraft = { ...draft, contact_id: isHiv ? null : (contact?.contact_id ?? null) }
  const save = async () => {
    const municipality_code =
      (isHiv ? undefined : contact?.municipality_code) ?? shift.municipality_codes[0] ?? ''
    const ground = { shift_id: shift.shift_id, van_location_id: shift.van_location_id, municipality_code }
    const ids = { test_id: isHiv ? timelessId() : newId(), movement_seed: timelessId() }
    const action = isHiv ? recordHivTest.name : recordRapidTest.name
    if (!(await acting.act(action, testInput(whole, ground, ids), isHiv ? { timeless: true } : {}))) return
    setDraft(emptyTest)
    say({ text: t('test.saved'), icon: 'test' })
    goBack('contatto')
  }
  return {
    draft: whole,
    change: (fields: Partial<TestDraft>) => setDraft({ ...draft, ...fields }),
    contacts,
    contact,
    acting,
    save,
  }
}

export function TestPage({ shift }: { shift: ShiftRecord }) {
  const t = useSay()
  const night = useNight()
  const words = useProblemWords()
  const test = useTest(shift)
  const { draft, change, acting } = test
  const isReady = isWhole(draft) && (draft.lot_id !== null || draft.kind === 'blood_pressure')
  const foot = (
    <div className="field-foot-column">
      {!isReady && <p className="field-quiet">{t('test.reason')}</p>}
      <Button
        variant="primary"
        size="main"
        icon="check"
        wide
        disabled={!isReady}
        loading={acting.isBusy}
        onClick={() => void test.save()}
      >
        {t('test.save')}
      </Button>
    </div>
  )
  return (
    <Screen tab="contatto" title={t(draft.kind === 'hiv' ? 'test.hiv' : 'test.title')} isInside foot={foot}>
      {acting.problem && (
        <Notice meaning="att" live="polite">
          {words(acting.problem)}
        </Notice>
      )}
      <Chips
        size="field"
        legend={t('test.kind_title')}
        value={draft.kind}
        onChange={(kind) => change({ kind, item_id: null, lot_id: null })}
        options={kindsHere(night, shift).map((value) => ({ value, label: t(`test.kind.${value}`) }))}
      />
      {draft.kind === 'hiv' ? (
        <Notice meaning="sens" icon="locked">
          {t('test.hiv_words')}
        </Notice>
      ) : (
        <WhichContact test={test} />
      )}
      {draft.kind !== null && draft.kind !== 'blood_pressure' && (
        <LotChoice shift={shift} kind={draft.kind} lot_id={draft.lot_id} onChange={change} />
      )}
      <ChipsMany<StepKey>
        size="field"
        legend={t('test.steps')}
        values={draft.steps}
        onChange={(steps) => change({ steps })}
        options={stepKeys.map((value) => ({ value, label: t(`test.step.${value}`) }))}
      />
      <Chips
        size="field"
        legend={t('test.result_title')}
        value={draft.result}
        onChange={(result) => change({ result })}
        options={testResults.map((value) => ({ value, label: t(`test.result.${value}`) }))}
      />
    </Screen>
  )
}

function WhichContact({ test }: { test: ReturnType<typeof useTest> }) {
  const { t, locale } = useSpeaking()
  const night = useNight()
  if (!test.contact) return <Notice meaning="att">{t('test.no_contact')}</Notice>
  const where = (stop_id: string | null) => {
    const stop = night.stops.find((one) => one.stop_id === stop_id)
    return (stop && placeName(night, stop)) ?? t('meeting.place_none')
  }
  return (
    <SelectField
      label={t('test.for_contact')}
      size="field"
      value={test.contact.contact_id}
      options={test.contacts.map((contact) => ({
        value: contact.contact_id,
        label: t('test.contact_row', { time: timeOf(contact.at, locale), place: where(contact.stop_id) }),
      }))}
      onChange={(event) => test.change({ contact_id: event.target.value })}
    />
  )
}
