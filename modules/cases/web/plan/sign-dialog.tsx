// Taking the answer of the person: on this screen, from afar with a link, by voice before a witness, or a no.
import { useState } from 'react'
import { askOnce } from '#core/http/web'
import { Button, Field, RadioList, SelectField, SignPad, TextAreaField } from '#core/ui'
import type { PlanPage, PlanVersion } from '../../queries/plan.ts'
import { AskFrame, errorIn, type Fault, type Written } from './ask-frame.tsx'
import { openFile } from './fetch-file.ts'
import { LinkMade, type MadeLink } from './link-made.tsx'
import { type PlanWords, usePlanWords } from './words.ts'

type How = 'screen' | 'link' | 'verbal' | 'refuse'

export interface SignDialogProps {
  page: PlanPage
  version: PlanVersion
  onClose(): void
}

interface Said {
  name: string
  strokes: string
  witness: string
  reason: string
}

const missingIn = (how: How, said: Said, t: PlanWords['t']): Fault[] => {
  if (how === 'verbal' && !said.witness) return [{ id: 'sign-witness', text: t('plan.sign.witness_missing') }]
  if (how !== 'screen') return []
  return [
    ...(said.name.trim().length < 2 ? [{ id: 'sign-name', text: t('plan.sign.name_missing') }] : []),
    ...(said.strokes ? [] : [{ id: 'sign-pad', text: t('plan.sign.not_drawn') }]),
  ]
}

const saidInput = (how: How, said: Said) => ({
  answer: how === 'refuse' ? 'no' : 'yes',
  means: how === 'screen' ? 'screen' : 'verbal',
  signed_name: how === 'screen' ? said.name : null,
  strokes: how === 'screen' ? said.strokes : null,
  witness_id: how === 'verbal' ? said.witness : null,
  reason: how === 'refuse' && said.reason.trim() ? said.reason : null,
})

interface WayProps {
  how: How
  said: Said
  change(more: Partial<Said>): void
  faults: Fault[]
  page: PlanPage
}

function OnScreen({ said, change, faults }: WayProps) {
  const { t } = usePlanWords()
  return (
    <>
      <Field
        id="sign-name"
        label={t('plan.sign.name')}
        value={said.name}
        autoComplete="off"
        onChange={(event) => change({ name: event.target.value })}
        {...errorIn(faults, 'sign-name')}
      />
      <SignPad
        id="sign-pad"
        label={t('plan.sign.draw')}
        hint={t('plan.sign.draw_hint')}
        clear={t('plan.sign.clear')}
        drawn={t('plan.sign.drawn')}
        value={said.strokes}
        onChange={(strokes) => change({ strokes })}
        {...errorIn(faults, 'sign-pad')}
      />
    </>
  )
}

/** What each way of answering asks. */
function Way(props: WayProps) {
  const { how, said, change, faults, page } = props
  const { t, here } = usePlanWords()
  return (
    <>
      {how === 'screen' && <OnScreen {...props} />}
      {how === 'link' && <p className="ui-note">{t('plan.sign.link_text')}</p>}
      {how === 'verbal' && (
        <SelectField
          id="sign-witness"
          label={t('plan.sign.witness')}
          empty={t('plan.sign.witness_none')}
          options={page.workers
            .filter((worker) => worker.worker_id !== page.me)
            .map((worker) => ({ value: worker.worker_id, label: worker.name }))}
          value={said.witness}
          onChange={(event) => change({ witness: event.target.value })}
          {...errorIn(faults, 'sign-witness')}
        />
      )}
      {how === 'refuse' && (
        <TextAreaField
          label={t('plan.sign.reason')}
          hint={t('plan.sign.reason_hint')}
          optional={t('plan.editor.optional')}
          lang={here}
          maxLength={500}
          value={said.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      )}
    </>
  )
}

export function SignDialog({ page, version, onClose }: SignDialogProps) {
  const { t } = usePlanWords()
  const [how, setHow] = useState<How>('screen')
  const [said, setSaid] = useState<Said>({ name: '', strokes: '', witness: '', reason: '' })
  const [faults, setFaults] = useState<Fault[]>([])
  const [made, setMade] = useState<MadeLink>()
  const change = (more: Partial<Said>) => setSaid((before) => ({ ...before, ...more }))
  const { file_id } = page.file
  const { plan_id, document_id } = version
  const write = (): Written | Fault[] => {
    const lacking = missingIn(how, said, t)
    if (lacking.length > 0) return lacking
    if (how === 'link') return { action: 'cases.make-sign-link', input: { file_id, plan_id, document_id } }
    return { action: 'cases.sign-plan', input: { file_id, plan_id, document_id, ...saidInput(how, said) } }
  }
  const makeLink = async ({ action, input }: Written) => {
    const { data, problem } = await askOnce<MadeLink>(action, input, true)
    if (data) setMade(data)
    return { problem }
  }
  if (made) return <LinkMade link={made} onClose={onClose} />
  const verbs = { screen: 'verb_yes', verbal: 'verb_yes', link: 'verb_link', refuse: 'verb_no' } as const
  return (
    <AskFrame
      title={t('plan.sign.title')}
      text={
        <>
          {t('plan.sign.read')}{' '}
          <Button
            variant="quiet"
            size="small"
            icon="file"
            onClick={() => void openFile(`/api/cases/plan.pdf?file_id=${file_id}&plan_id=${plan_id}`)}
          >
            {t('plan.sign.open')}
          </Button>
        </>
      }
      cancel={t('plan.sign.cancel')}
      verb={t(`plan.sign.${verbs[how]}`)}
      done={how === 'link' ? undefined : t('plan.sign.done')}
      summary={t('plan.sign.summary')}
      wide
      write={write}
      send={how === 'link' ? makeLink : undefined}
      onFaults={setFaults}
      staysOpen={how === 'link'}
      onClose={onClose}
    >
      <RadioList
        legend={t('plan.sign.how')}
        options={(['screen', 'link', 'verbal', 'refuse'] as const).map((value) => ({
          value,
          label: t(`plan.sign.${value}`),
        }))}
        value={how}
        onChange={(value) => {
          setHow(value as How)
          setFaults([])
        }}
      />
      <Way {...{ how, said, change, faults, page }} />
    </AskFrame>
  )
}
