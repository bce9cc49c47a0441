// What each role may read at most. HIV and violence open only when two persons agree: one asks here, the data
// protection officer answers here.
import { useState } from 'react'
import { compartments } from '#core/access'
import { useAct } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { Button, Card, Notice, Table, TextAreaField, useToast } from '#core/ui'
import { isReserved } from '../domain/agreement.ts'
import { newlyReserved } from '../domain/clearance.ts'
import { ActForm, useFields } from './act-form.tsx'
import type { RoleSeen, RolesAnswer } from './answers.ts'
import { CodeChecks } from './code-checks.tsx'
import { useWords } from './words.ts'

function ClearanceDialog({ role, onClose }: { role: RoleSeen; onClose: () => void }) {
  const { t, label, word } = useWords()
  const [chosen, setChosen] = useState<string[]>(role.clearance)
  const [request_id] = useState(() => newId())
  const fields = useFields<'reason'>({ reason: '' })
  const needsTwo = newlyReserved(role.clearance, chosen).length > 0
  const write = () => {
    const change = { role: role.role, compartments: chosen }
    if (!needsTwo) return [{ action: 'network.set-role-clearance', input: change }]
    const reason = fields.values.reason.trim()
    const faults = fields.wrong([['reason', reason.length < 10, t('form.write')]])
    return faults.length > 0
      ? { faults }
      : [{ action: 'network.request-role-clearance', input: { ...change, request_id, reason } }]
  }
  return (
    <ActForm
      title={t('clearances.change_title', { role: label(role.title) })}
      verb={needsTwo ? t('clearances.ask_act') : t('clearances.change_act')}
      done={needsTwo ? t('clearances.asked') : undefined}
      onClose={onClose}
      write={write}
      onFaults={fields.setFaults}
    >
      <CodeChecks
        legend={t('clearances.reads')}
        options={compartments.map((code) => ({ code, label: word('compartments', code) }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <p className="network-quiet-words">{t('clearances.change_words')}</p>
      {needsTwo && (
        <>
          <Notice meaning="sens">{t('clearances.reserved')}</Notice>
          <TextAreaField {...fields.field('reason')} label={t('clearances.reason')} maxLength={400} />
        </>
      )}
    </ActForm>
  )
}

type RequestSeen = RolesAnswer['requests'][number]

function Waiting({
  requests,
  roles,
  maySettle,
}: {
  requests: RequestSeen[]
  roles: readonly RoleSeen[]
  maySettle: boolean
}) {
  const { t, label, words, problem: sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const [problem, setProblem] = useState<Problem>()
  const settle = async ({ request_id, role }: RequestSeen, approved: boolean) => {
    const answered = await act('network.settle-role-clearance', { request_id, role, approved })
    setProblem(answered.problem)
    if (answered.outcome === 'accepted') say({ text: t('saved') })
  }
  const titleOf = (code: string) => {
    const found = roles.find((each) => each.role === code)
    return found ? label(found.title) : code
  }
  return (
    <Card title={t('clearances.waiting')} count={requests.length}>
      {problem && (
        <Notice meaning="att" live="polite">
          {sentence(problem)}
        </Notice>
      )}
      <ul className="network-list">
        {requests.map((request) => (
          <li key={request.request_id} className="network-list-row">
            <span>
              {t('clearances.request', {
                name: request.requested_by_name,
                role: titleOf(request.role),
                compartments: words('compartments', request.compartments.filter(isReserved)),
              })}
              <span className="network-quiet-words"> {request.reason}</span>
            </span>
            {maySettle && (
              <span className="ui-acts">
                <Button onClick={() => void settle(request, false)}>{t('clearances.refuse')}</Button>
                <Button variant="primary" onClick={() => void settle(request, true)}>
                  {t('clearances.approve')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function ClearancesCard({ seen, verbs }: { seen: RolesAnswer; verbs: readonly string[] }) {
  const { t, label, words } = useWords()
  const [open, setOpen] = useState<RoleSeen>()
  const waiting = seen.requests.filter((request) => request.state === 'waiting')
  const maySet = verbs.includes('clearance.set')
  const change = (role: RoleSeen) => (
    <Button
      variant="quiet"
      size="small"
      aria-label={t('clearances.change_named', { role: label(role.title) })}
      onClick={() => setOpen(role)}
    >
      {t('clearances.change')}
    </Button>
  )
  return (
    <>
      {waiting.length > 0 && (
        <Waiting requests={waiting} roles={seen.roles} maySettle={verbs.includes('clearance.settle')} />
      )}
      <Card title={t('clearances.title')} flush>
        <Table
          caption={t('clearances.table')}
          rows={seen.roles}
          rowKey={(role) => role.role}
          columns={[
            { key: 'role', title: t('clearances.role'), cell: (role) => label(role.title), names: true },
            { key: 'may', title: t('clearances.may'), cell: (role) => label(role.may) },
            { key: 'may_not', title: t('clearances.may_not'), cell: (role) => label(role.may_not) },
            {
              key: 'reads',
              title: t('clearances.reads'),
              cell: (role) =>
                role.clearance.length > 0 ? words('compartments', role.clearance) : t('clearances.nothing'),
            },
            ...(maySet ? [{ key: 'change', title: t('people.acts'), cell: change }] : []),
          ]}
        />
      </Card>
      {open && <ClearanceDialog role={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
