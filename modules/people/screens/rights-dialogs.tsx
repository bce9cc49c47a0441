// The acts on a right: take it down for who said their code, decide, move its term with a reason, say that it was answered.
import { type FormEvent, useState } from 'react'
import { askOnce, useAct } from '#core/http/web'
import { newId } from '#core/kernel'
import { Button, ChipsMany, Field, Notice, RadioList, SelectField } from '#core/ui'
import { exemptions, rightChannels, rightDecisions, rightKinds, rightProofs } from '../domain/rights.ts'
import type { FoundByCode } from '../queries/emergency.ts'
import type { RequestSeen, RequestsAnswer } from '../queries/rights.ts'
import { PrivacyDialog } from './privacy-dialog.tsx'
import { usePrivacyWords } from './privacy-words.ts'

const today = () => new Date().toISOString().slice(0, 10)
interface DialogProps {
  request: RequestSeen
  onClose: () => void
}

export function OpenRequestDialog({ person_id, onClose }: { person_id?: string; onClose: () => void }) {
  const { t, right } = usePrivacyWords()
  const [found, setFound] = useState<string | undefined>(person_id)
  const [kind, setKind] = useState<string>('access')
  const [channel, setChannel] = useState<string>('in_person')
  const [proof, setProof] = useState<string>('known_to_us')
  const [received_on, setDay] = useState(today())
  const write = () => {
    if (!found) return t('rights.missing_person')
    return {
      action: 'people.open-request',
      input: { rights_request_id: newId(), person_id: found, kind, channel, proof, received_on },
    }
  }
  const options = (group: 'kinds' | 'channels' | 'proofs', codes: readonly string[]) =>
    codes.map((value) => ({ value, label: right(group, value) }))
  return (
    <PrivacyDialog title={t('rights.add_title')} verb={t('rights.add_act')} onClose={onClose} write={write}>
      {!person_id && <CodeField onFound={setFound} />}
      <SelectField
        label={t('rights.kind')}
        options={options('kinds', rightKinds)}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
      />
      <SelectField
        label={t('rights.channel')}
        options={options('channels', rightChannels)}
        value={channel}
        onChange={(event) => setChannel(event.target.value)}
      />
      <SelectField
        label={t('rights.proof')}
        options={options('proofs', rightProofs)}
        value={proof}
        onChange={(event) => setProof(event.target.value)}
      />
      <Field
        label={t('rights.received')}
        kind="date"
        value={received_on}
        onChange={(event) => setDay(event.target.value)}
      />
    </PrivacyDialog>
  )
}

/** Who they are is asked by the code they say; the answer is only which unit keeps them. */
export function CodeField({ onFound }: { onFound: (person_id: string | undefined) => void }) {
  const { t, problem: sentence } = usePrivacyWords()
  const [code, setCode] = useState('')
  const [told, setTold] = useState<{ text: string; isFault: boolean }>()
  const look = async () => {
    const { data, problem } = await askOnce<FoundByCode>('people.find-by-code', { code }, true)
    onFound(data?.found?.person_id)
    if (problem) return setTold({ text: sentence(problem), isFault: true })
    const found = data?.found
    setTold(
      found
        ? {
            text: t('rights.found', { unit: found.unit_name, body: found.organisation_name }),
            isFault: false,
          }
        : { text: t('emergency.not_found'), isFault: true },
    )
  }
  return (
    <>
      <Field
        label={t('rights.code')}
        hint={t('emergency.code_hint')}
        value={code}
        autoComplete="off"
        onChange={(event) => setCode(event.target.value)}
        error={told?.isFault ? told.text : undefined}
      />
      {told && !told.isFault && <Notice meaning="ok">{told.text}</Notice>}
      <Button
        size="small"
        onClick={() => void look()}
        disabled={code.trim().length < 4}
        reason={t('emergency.missing_code')}
      >
        {t('emergency.find')}
      </Button>
    </>
  )
}

export function DecideDialog({ request, onClose }: DialogProps) {
  const { t, right } = usePrivacyWords()
  const [decision, setDecision] = useState<string>('granted')
  const [why, setWhy] = useState<string[]>([])
  const { rights_request_id } = request
  return (
    <PrivacyDialog
      title={t('rights.decide_title', { kind: right('kinds', request.kind) })}
      verb={t('rights.decide')}
      onClose={onClose}
      write={() => ({
        action: 'people.decide-request',
        input: { rights_request_id, decision, exemptions: decision === 'granted' ? [] : why },
      })}
    >
      {request.kind === 'erasure' && <Notice meaning="info">{t('rights.erasure_note')}</Notice>}
      {request.kind === 'restriction' && <Notice meaning="info">{t('rights.restriction_note')}</Notice>}
      <RadioList
        legend={t('rights.decision')}
        options={rightDecisions.map((value) => ({
          value: value as string,
          label: right('decisions', value),
        }))}
        value={decision}
        onChange={setDecision}
      />
      {decision !== 'granted' && (
        <ChipsMany
          legend={t('rights.why_not')}
          options={exemptions.map((value) => ({ value: value as string, label: right('exemptions', value) }))}
          values={why}
          onChange={setWhy}
        />
      )}
    </PrivacyDialog>
  )
}

export function ExtendDialog({ request, onClose }: DialogProps) {
  const { t } = usePrivacyWords()
  const [because, setBecause] = useState('')
  const { rights_request_id } = request
  const write = () =>
    because.trim().length < 10
      ? t('rights.missing_because')
      : { action: 'people.extend-request', input: { rights_request_id, because } }
  return (
    <PrivacyDialog title={t('rights.extend_title')} verb={t('rights.extend')} onClose={onClose} write={write}>
      <p>{t('rights.extend_words')}</p>
      <Field
        label={t('rights.because')}
        hint={t('rights.because_hint')}
        value={because}
        onChange={(event) => setBecause(event.target.value)}
      />
    </PrivacyDialog>
  )
}

export function SentDialog({ request, onClose }: DialogProps) {
  const { t } = usePrivacyWords()
  const [sent_on, setDay] = useState(today())
  const { rights_request_id } = request
  return (
    <PrivacyDialog
      title={t('rights.sent_title')}
      verb={t('rights.mark_sent')}
      onClose={onClose}
      write={() => ({ action: 'people.send-answer', input: { rights_request_id, sent_on } })}
    >
      <Field
        label={t('rights.sent_on')}
        kind="date"
        value={sent_on}
        onChange={(event) => setDay(event.target.value)}
      />
    </PrivacyDialog>
  )
}

export function HoldLine({ hold, may }: { hold: RequestsAnswer['holds'][number]; may: boolean }) {
  const { t, dayOf, right } = usePrivacyWords()
  const act = useAct()
  const end = (event: FormEvent | React.MouseEvent) => {
    event.preventDefault()
    void act('people.end-hold', { hold_id: hold.hold_id })
  }
  return (
    <Notice
      meaning="sens"
      title={t(hold.kind === 'restriction' ? 'rights.restricted' : 'rights.held')}
      act={
        may ? (
          <Button size="small" onClick={end}>
            {t('rights.end_hold')}
          </Button>
        ) : undefined
      }
    >
      {t('rights.hold_line', {
        code: hold.person_code ?? t('rights.erased'),
        because: right('becauses', hold.because),
        name: hold.worker_name ?? t('nobody'),
        day: dayOf(hold.begun_at),
      })}
    </Notice>
  )
}
