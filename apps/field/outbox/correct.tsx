// The same happening said better: only what can be wrong is asked again, the hour stays.
import { type ReactNode, useState } from 'react'
import type { Listed } from '#core/sync/device'
import { Button, Chips, ChipsMany, Notice, Sheet, TextAreaField, useToast } from '#core/ui'
import { recordContact, recordHivTest, recordRapidTest, testResults } from '#outreach'
import { assignCode, codePrefix, nicknameCode } from '#people'
import { isReturnable } from '../frame/card-of.ts'
import { useKept } from '../frame/kept.ts'
import { inputOf } from '../meeting/draft.ts'
import { GoodsPart } from '../meeting/goods-part.tsx'
import type { Given } from '../meeting/goods-tiles.ts'
import { LotChoice } from '../meeting/lot-choice.tsx'
import { NoteGuard } from '../meeting/note-guard.tsx'
import { SeenPart, TopicsPart } from '../meeting/seen-part.tsx'
import { type StepKey, stepKeys, testInput } from '../meeting/test-draft.ts'
import type { ShiftRecord } from '../phone/night.ts'
import { useDevice } from '../phone/phone.tsx'
import { useNight } from '../phone/use-night.tsx'
import { vanOf } from '../shift/van.ts'
import { itemName } from '../words/item-name.ts'
import { useProblemWords } from '../words/problem-words.ts'
import { useSay, useSpeaking } from '../words/speaking.tsx'
import { draftFrom, testFrom } from './correcting.ts'
import { textOf } from './telling.ts'

/** What is asked again has a form here; its rule comes along, so that it is judged before it leaves. */
const forms: Record<string, (part: Part) => ReactNode> = {
  [recordContact.name]: (part) => <ContactAgain {...part} />,
  [recordRapidTest.name]: (part) => <TestAgain {...part} />,
  [recordHivTest.name]: (part) => <TestAgain {...part} />,
  [assignCode.name]: (part) => <CodeAgain {...part} />,
}

interface CorrectProps {
  entry: Listed
  onClose: () => void
}

function useCorrecting({ entry, onClose }: CorrectProps) {
  const t = useSay()
  const device = useDevice()
  const say = useToast()
  const words = useProblemWords()
  const [problem, setProblem] = useState<string>()
  const send = async (input: unknown) => {
    const done = await device.correct(entry.id, input)
    if (done.problem) return setProblem(words(done.problem))
    say({ text: t('outbox.corrected') })
    onClose()
  }
  return { problem, send: (input: unknown) => void send(input) }
}

export function Correct(props: CorrectProps) {
  const t = useSay()
  const { problem, send } = useCorrecting(props)
  const night = useNight()
  const { entry, onClose } = props
  const form = forms[entry.action ?? '']
  const shift = night.shifts.find((one) => one.shift_id === textOf(entry.input, 'shift_id'))
  const part = { entry, shift, send }
  return (
    <Sheet open onClose={onClose} title={t('outbox.correct')} close={t('close')} side="bottom">
      {problem && (
        <Notice meaning="att" live="polite">
          {problem}
        </Notice>
      )}
      {form ? form(part) : <Again onSend={() => send(entry.input)} />}
    </Sheet>
  )
}

interface Part {
  entry: Listed
  shift: ShiftRecord | undefined
  send: (input: unknown) => void
}

function Again({ onSend }: { onSend: () => void }) {
  const t = useSay()
  return (
    <Button variant="primary" size="main" icon="check" wide onClick={onSend}>
      {t('outbox.retry')}
    </Button>
  )
}

function ContactAgain({ entry, shift, send }: Part) {
  const { t, locale } = useSpeaking()
  const night = useNight()
  const [first] = useState(() => draftFrom(entry.input))
  const [draft, setDraft] = useKept(`correct-${entry.id}`, first)
  const change = (fields: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...fields }))
  const before = entry.input as Record<string, unknown>
  const goods: Given[] = shift
    ? vanOf(night, shift).map(({ item, left }) => ({
        item_id: item.item_id,
        name: itemName(item, locale),
        icon: item.icon,
        left,
        is_returnable: isReturnable(item),
        is_kit: item.kind === 'kit',
      }))
    : []
  const hr_items = Object.fromEntries(
    night.items.flatMap((item) =>
      item.kind === 'harm_reduction' && item.hr_item ? [[item.item_id, item.hr_item]] : [],
    ),
  )
  const ground = {
    shift_id: String(before.shift_id),
    van_location_id: shift?.van_location_id ?? textOf(before, 'van_location_id'),
    municipality_code: String(before.municipality_code),
    stop_id: textOf(before, 'stop_id'),
    cell: textOf(before, 'cell'),
    hr_items,
  }
  const ids = { contact_id: String(before.contact_id), movement_seed: String(before.movement_seed) }
  return (
    <>
      <SeenPart draft={draft} change={change} />
      <GoodsPart draft={draft} change={change} goods={goods} />
      <TopicsPart draft={draft} change={change} />
      <TextAreaField
        label={t('meeting.note')}
        optional={t('optional')}
        size="field"
        rows={2}
        maxLength={2000}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <NoteGuard note={draft.note} onChange={(note) => change({ note })} />
      <Again onSend={() => send(inputOf(draft, ground, ids))} />
    </>
  )
}

function TestAgain({ entry, shift, send }: Part) {
  const t = useSay()
  const [first] = useState(() => testFrom(entry.input))
  const [draft, setDraft] = useKept(`correct-${entry.id}`, first)
  const before = entry.input as Record<string, unknown>
  const test_id = String(before.test_id ?? before.hiv_test_id)
  const ground = {
    shift_id: String(before.shift_id),
    van_location_id: shift?.van_location_id ?? textOf(before, 'van_location_id'),
    municipality_code: String(before.municipality_code ?? ''),
  }
  return (
    <>
      {shift && draft.kind && (
        <LotChoice
          shift={shift}
          kind={draft.kind}
          lot_id={draft.lot_id}
          onChange={(lot) => setDraft({ ...draft, ...lot })}
        />
      )}
      <ChipsMany<StepKey>
        size="field"
        legend={t('test.steps')}
        values={draft.steps}
        onChange={(steps) => setDraft({ ...draft, steps })}
        options={stepKeys.map((value) => ({ value, label: t(`test.step.${value}`) }))}
      />
      <Chips
        size="field"
        legend={t('test.result_title')}
        value={draft.result}
        onChange={(result) => setDraft({ ...draft, result })}
        options={testResults.map((value) => ({ value, label: t(`test.result.${value}`) }))}
      />
      <Again
        onSend={() =>
          send(testInput(draft, ground, { test_id, movement_seed: String(before.movement_seed) }))
        }
      />
    </>
  )
}

/** Another code, told to the person again; the rest as it was. */
function CodeAgain({ entry, send }: Part) {
  const t = useSay()
  const before = entry.input as Record<string, unknown>
  const prefix = textOf(before, 'code')?.slice(0, 3) ?? codePrefix('Prossima')
  const [code] = useState(() =>
    nicknameCode(prefix, (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 10_000),
  )
  return (
    <>
      <p className="field-code">{code}</p>
      <p className="field-quiet">{t('code.code_words')}</p>
      <Again onSend={() => send({ ...before, code })} />
    </>
  )
}
