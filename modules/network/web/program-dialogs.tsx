// A program receives an access, whose secret is shown once, or loses it.
import { type FormEvent, useId, useState } from 'react'
import { askOnce, tellChanged } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, ChipsMany, Dialog, Field, FormSummary, Icon, Notice, useToast } from '#core/ui'
import { opening, type ProgramAccessName, programAccesses } from '../domain/program-accesses.ts'
import { type Fault, useFields } from './act-form.tsx'
import type { PartnerSeen, ProgramSeen } from './answers.ts'
import { SecretOnce } from './secret-once.tsx'
import { useWords } from './words.ts'

const dayMillis = 86_400_000
const dayAfter = (days: number): string => new Date(Date.now() + days * dayMillis).toISOString().slice(0, 10)

interface Creating {
  values: { name: string; last_day: string }
  accesses: readonly string[]
  organisation_id: string
}

/** What to send for an access; the day is the last one on which it opens. */
export const writeProgram = ({ values, accesses, organisation_id }: Creating) => ({
  organisation_id,
  name: values.name.trim(),
  expires_on: values.last_day,
  ...opening(accesses),
})

/** Asks the accounts, and tells every open question that something changed. */
function useAsking<T>() {
  const [state, setState] = useState<{ data?: T; problem?: Problem; isSending?: boolean }>({})
  const send = async (name: string, input: Record<string, unknown>): Promise<boolean> => {
    setState({ isSending: true })
    const { data, problem } = await askOnce<T>(name, input, true)
    setState({ data, problem })
    if (data) tellChanged()
    return data !== undefined
  }
  return { ...state, send }
}

function Accesses({
  id,
  offered,
  values,
  onChange,
  error,
}: {
  id: string
  offered: readonly ProgramAccessName[]
  values: readonly ProgramAccessName[]
  onChange: (values: ProgramAccessName[]) => void
  error: string | undefined
}) {
  const { t } = useWords()
  return (
    <div id={id} tabIndex={-1} className="network-checks">
      <ChipsMany
        legend={t('programs.what_label')}
        options={offered.map((access) => ({ value: access, label: t(`programs.accesses.${access}`) }))}
        values={values}
        onChange={onChange}
      />
      {error && (
        <p className="ui-field-error">
          <Icon name="error" size={18} />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}

function useCreating(organisation_id: string) {
  const { t } = useWords()
  const fields = useFields<'name' | 'last_day' | 'accesses'>({
    name: '',
    last_day: dayAfter(180),
    accesses: '',
  })
  const [accesses, setAccesses] = useState<ProgramAccessName[]>([])
  const { values } = fields
  const isDay = values.last_day >= dayAfter(0) && values.last_day <= dayAfter(365)
  const faults = (): Fault[] =>
    fields.wrong([
      ['name', values.name.trim().length < 2, t('programs.missing_name')],
      ['accesses', accesses.length === 0, t('programs.missing_what')],
      ['last_day', !isDay, t('programs.wrong_day')],
    ])
  const input = () => writeProgram({ values, accesses, organisation_id })
  return { fields, accesses, setAccesses, faults, input }
}

interface KeepingProps {
  /** Whose program it is. */
  body: Pick<PartnerSeen, 'organisation_id' | 'short_name'>
  isNetworkAdmin: boolean
  onClose: () => void
}

function CreateFields({
  creating,
  isNetworkAdmin,
}: {
  creating: ReturnType<typeof useCreating>
  isNetworkAdmin: boolean
}) {
  const { t } = useWords()
  const { fields, accesses, setAccesses } = creating
  const offered = programAccesses.filter((each) => isNetworkAdmin || !('isOfNetwork' in each))
  return (
    <>
      <Field
        {...fields.field('name')}
        label={t('programs.name_label')}
        hint={t('programs.name_hint')}
        maxLength={120}
        autoComplete="off"
      />
      <Accesses
        id={fields.idOf('accesses')}
        offered={offered.map(({ access }) => access)}
        values={accesses}
        onChange={setAccesses}
        error={fields.faultOf('accesses')}
      />
      <Field
        {...fields.field('last_day')}
        label={t('programs.until_label')}
        hint={t('programs.until_hint')}
        kind="date"
        min={dayAfter(0)}
        max={dayAfter(365)}
      />
      <p className="network-quiet-words">{t('programs.add_words')}</p>
    </>
  )
}

export function CreateProgramDialog({ body, isNetworkAdmin, onClose }: KeepingProps) {
  const { t, problem: sentence } = useWords()
  const formId = useId()
  const creating = useCreating(body.organisation_id)
  const asking = useAsking<{ token: string }>()
  const [tried, setTried] = useState<{ faults: Fault[]; attempt: number }>({ faults: [], attempt: 0 })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const faults = creating.faults()
    creating.fields.setFaults(faults)
    setTried(({ attempt }) => ({ faults, attempt: attempt + 1 }))
    if (faults.length === 0) void asking.send('session.create-api-token', creating.input())
  }
  const { name } = creating.fields.values
  if (asking.data) return <SecretOnce name={name.trim()} secret={asking.data.token} onClose={onClose} />
  const acts = (
    <>
      <Button variant="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button variant="primary" type="submit" form={formId} loading={asking.isSending}>
        {t('programs.add_act')}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={t('programs.add_title', { name: body.short_name })} acts={acts}>
      <form id={formId} className="ui-form" noValidate onSubmit={submit}>
        <FormSummary title={t('form.summary')} errors={tried.faults} attempt={tried.attempt} />
        {asking.problem && (
          <Notice meaning="att" live="polite">
            {sentence(asking.problem)}
          </Notice>
        )}
        <CreateFields creating={creating} isNetworkAdmin={isNetworkAdmin} />
      </form>
    </Dialog>
  )
}

export function DropProgramDialog({
  program,
  organisation_id,
  onClose,
}: {
  program: ProgramSeen
  organisation_id: string
  onClose: () => void
}) {
  const { t, problem: sentence } = useWords()
  const say = useToast()
  const asking = useAsking<Record<string, never>>()
  const { api_token_id, name } = program
  const drop = async () => {
    if (!(await asking.send('session.revoke-api-token', { organisation_id, api_token_id }))) return
    say({ text: t('saved') })
    onClose()
  }
  const acts = (
    <>
      <Button variant="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button variant="destructive" loading={asking.isSending} onClick={() => void drop()}>
        {t('programs.drop_act')}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={t('programs.drop_title', { name })} acts={acts}>
      {asking.problem && (
        <Notice meaning="att" live="polite">
          {sentence(asking.problem)}
        </Notice>
      )}
      <p className="network-quiet-words">{t('programs.drop_words')}</p>
    </Dialog>
  )
}
