// What may be done with a request now, by who asked and by the hub: only what its state and my verbs allow.
import { type ReactNode, useId, useState } from 'react'
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Check, Field, Notice } from '#core/ui'
import type { OneRequest } from '../../queries/requests.ts'
import { ActDialog } from '../act-dialog.tsx'
import type { MyWork } from '../use-me.ts'
import { useWords } from '../words.ts'
import { ArrivalDialog } from './arrival-dialog.tsx'
import { useKeepAside } from './use-keep-aside.ts'

type Refusing = 'reject' | 'cancel' | 'withdraw'

function ReasonDialog({ id, kind, onClose }: { id: string; kind: Refusing; onClose: () => void }) {
  const { t } = useWords()
  const fieldId = useId()
  const [reason, setReason] = useState('')
  const verb = t(`one.${kind}`)
  const write = () =>
    reason.trim().length < 3
      ? [{ id: fieldId, text: t('one.reason_missing') }]
      : { action: `distribution.${kind}-request`, input: { goods_request_id: id, reason: reason.trim() } }
  return (
    <ActDialog title={verb} verb={verb} onClose={onClose} write={write}>
      <Field
        id={fieldId}
        label={t('one.reason')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActDialog>
  )
}

function Keep({ told, onProblem }: { told: OneRequest; onProblem: (problem: Problem) => void }) {
  const { t } = useWords()
  const [isOccasional, setOccasional] = useState(false)
  const { keep, isReady, isSending, problem, isBarred } = useKeepAside([told.request])
  const [shown, setShown] = useState<Problem>()
  if (problem && problem !== shown) {
    setShown(problem)
    onProblem(problem)
  }
  return (
    <>
      {isBarred && (
        <div className="dist-whole">
          <Notice meaning="att" live="polite">
            {t('requests.not_for_them')}
          </Notice>
        </div>
      )}
      {!told.request.card_code && (
        <Check
          label={t('one.keep_occasional')}
          checked={isOccasional}
          onChange={(event) => setOccasional(event.target.checked)}
        />
      )}
      <Button
        variant="primary"
        icon="box"
        loading={isSending}
        disabled={!isReady}
        onClick={() => void keep(isOccasional)}
      >
        {t('one.keep')}
      </Button>
    </>
  )
}

const kept = ['allocated', 'partially_filled']

export function RequestActs({ told, me }: { told: OneRequest; me: MyWork }) {
  const { t, sentence } = useWords()
  const act = useAct()
  const [layer, setLayer] = useState<Refusing | 'arrival'>()
  const [problem, setProblem] = useState<Problem>()
  const { request } = told
  const { goods_request_id, state, is_hub, is_mine, asked, allocated } = request
  const may = (verb: string) => me.verbs.includes(verb)
  const go = async (action: string) =>
    setProblem((await act(`distribution.${action}`, { goods_request_id })).problem)
  const button = (key: 'approve' | 'submit' | 'ready', action: string) => (
    <Button key={key} variant="primary" onClick={() => void go(action)}>
      {t(`one.${key}`)}
    </Button>
  )
  const quiet = (kind: Refusing) => (
    <Button key={kind} onClick={() => setLayer(kind)}>
      {t(`one.${kind}`)}
    </Button>
  )
  const acts: ReactNode[] = []
  const decides = is_hub && may('goods-request.decide')
  if (decides && state === 'submitted') acts.push(button('approve', 'approve-request'), quiet('reject'))
  if (decides && allocated < asked && ['approved', 'expired', ...kept].includes(state))
    acts.push(<Keep key="keep" told={told} onProblem={setProblem} />)
  if (is_hub && may('goods-request.pick') && kept.includes(state))
    acts.push(
      <Button key="prepare" href="/picking">
        {t('one.prepare')}
      </Button>,
    )
  if (is_hub && may('goods-request.pick') && state === 'picked') acts.push(button('ready', 'make-ready'))
  if (is_hub && state === 'ready')
    acts.push(
      <Button key="give" href="/handovers">
        {t('one.give')}
      </Button>,
    )
  if (decides && ['approved', 'picked', 'ready', ...kept].includes(state)) acts.push(quiet('cancel'))
  if (is_mine && may('goods-request.ask') && state === 'draft')
    acts.push(
      button('submit', 'submit-request'),
      <Button key="edit" icon="pencil" href={`/requests/${goods_request_id}/edit`}>
        {t('one.edit')}
      </Button>,
    )
  if (is_mine && may('goods-request.ask') && ['draft', 'submitted', 'approved'].includes(state))
    acts.push(quiet('withdraw'))
  if (is_mine && may('goods-request.ask') && state === 'handed_over')
    acts.push(
      <Button key="arrival" variant="primary" onClick={() => setLayer('arrival')}>
        {t('one.confirm')}
      </Button>,
    )
  return (
    <>
      {problem && (
        <Notice meaning="att" live="polite">
          {sentence(problem)}
        </Notice>
      )}
      {acts.length > 0 && <div className="ui-acts">{acts}</div>}
      {layer === 'arrival' && <ArrivalDialog told={told} onClose={() => setLayer(undefined)} />}
      {layer && layer !== 'arrival' && (
        <ReasonDialog id={goods_request_id} kind={layer} onClose={() => setLayer(undefined)} />
      )}
    </>
  )
}
