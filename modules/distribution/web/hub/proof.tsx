// How a handover is proved: the card that was read, a signed sheet, a name drawn on the screen, a name told before a witness, or
// nothing asked. Shared by the counter and by the van.
import { useId, useState } from 'react'
import { Field, RadioList, SignPad } from '#core/ui'
import type { Fault } from '../act-dialog.tsx'
import { useWords, type Words } from '../words.ts'

const household = ['card', 'paper', 'none']
const partner = ['none', 'drawn', 'witnessed', 'paper']

interface Said {
  name: string
  strokes: string
  witness: string
}

const signFaults = ({ proof, id }: { proof: string; id: string }, said: Said, { t }: Words): Fault[] => {
  if (proof !== 'drawn' && proof !== 'witnessed') return []
  return [
    ...(said.name.trim().length < 2 ? [{ id: `${id}-name`, text: t('sign.name_missing') }] : []),
    ...(proof === 'drawn' && !said.strokes ? [{ id: `${id}-pad`, text: t('sign.not_drawn') }] : []),
    ...(proof === 'witnessed' && said.witness.trim().length < 2
      ? [{ id: `${id}-witness`, text: t('sign.witness_missing') }]
      : []),
  ]
}

function SignFields({
  id,
  proof,
  said,
  change,
}: {
  id: string
  proof: string
  said: Said
  change: (more: Partial<Said>) => void
}) {
  const { t } = useWords()
  return (
    <>
      <Field
        id={`${id}-name`}
        label={t('sign.name')}
        value={said.name}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => change({ name: event.target.value })}
      />
      {proof === 'drawn' ? (
        <SignPad
          id={`${id}-pad`}
          label={t('sign.draw')}
          hint={t('sign.draw_hint')}
          clear={t('sign.clear')}
          drawn={t('sign.drawn')}
          value={said.strokes}
          onChange={(strokes) => change({ strokes })}
        />
      ) : (
        <Field
          id={`${id}-witness`}
          label={t('sign.witness')}
          hint={t('sign.witness_hint')}
          value={said.witness}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => change({ witness: event.target.value })}
        />
      )}
    </>
  )
}

const signatureIn = (proof: string, { name, strokes, witness }: Said) => {
  if (proof !== 'drawn' && proof !== 'witnessed') return null
  return {
    signed_name: name.trim(),
    strokes: proof === 'drawn' ? strokes : null,
    witness_name: proof === 'witnessed' ? witness.trim() : null,
  }
}

/** `known`: the code is already written elsewhere in the form. */
export const useProof = (isHousehold: boolean, known?: string) => {
  const words = useWords()
  const { t, label } = words
  const id = useId()
  const [proof, setProof] = useState(isHousehold ? 'card' : 'none')
  const [typed, setCode] = useState('')
  const [said, setSaid] = useState<Said>({ name: '', strokes: '', witness: '' })
  const code = known ?? typed
  const kinds = isHousehold ? household : partner
  const shown = kinds.includes(proof) ? proof : (kinds[0] as string)
  const faults: Fault[] =
    shown === 'card' && known === undefined && code.trim() === ''
      ? [{ id, text: t('give.card_missing') }]
      : signFaults({ proof: shown, id }, said, words)
  const fields = (
    <>
      <RadioList
        legend={t('give.proof')}
        options={kinds.map((value) => ({ value, label: label('proof_kind', value) }))}
        value={shown}
        onChange={setProof}
      />
      {shown === 'card' && known === undefined && (
        <Field
          id={id}
          label={t('give.card')}
          hint={t('ask.card_hint')}
          value={code}
          autoComplete="off"
          onChange={(event) => setCode(event.target.value)}
        />
      )}
      {(shown === 'drawn' || shown === 'witnessed') && (
        <SignFields
          id={id}
          proof={shown}
          said={said}
          change={(more) => setSaid((before) => ({ ...before, ...more }))}
        />
      )}
    </>
  )
  const card_code = shown === 'card' ? code.trim() : null
  return { fields, faults, told: { proof: shown, card_code, signature: signatureIn(shown, said) } }
}
