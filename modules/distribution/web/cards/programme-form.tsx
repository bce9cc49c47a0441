// A household enters the programme of the Union, or stays in it: on which proof, for which days, and how many of them fall
// under each heading of the yearly table. What is guessed is marked as a guess.
import { useId, useState } from 'react'
import { newId } from '#core/kernel'
import { Check, Field, Notice, RadioList } from '#core/ui'
import { type Heading, headings, peopleOf, proofs } from '../../domain/card.ts'
import type { CardLine } from '../../queries/cards.ts'
import { ActDialog, type Fault, wholeNumber } from '../act-dialog.tsx'
import { useWords } from '../words.ts'

/** Of these the programme accepts informed estimates. */
const guessed: readonly Heading[] = ['disabled', 'third_country', 'minority', 'homeless']

const beginWith = ({ children, babies, young_people }: CardLine): Record<Heading, string> => ({
  under_18: String(children + babies + young_people),
  from_18_to_29: '0',
  women: '0',
  over_65: '0',
  disabled: '0',
  third_country: '0',
  minority: '0',
  homeless: '0',
})

interface CountsProps {
  prefix: string
  total: number
  heads: Record<Heading, string>
  setHeads: (heads: Record<Heading, string>) => void
  estimates: Heading[]
  setEstimates: (estimates: Heading[]) => void
}

function Counts({ prefix, total, heads, setHeads, estimates, setEstimates }: CountsProps) {
  const { t, label } = useWords()
  const mark = (heading: Heading, isGuess: boolean) =>
    setEstimates(isGuess ? [...estimates, heading] : estimates.filter((each) => each !== heading))
  return (
    <fieldset className="dist-counts">
      <legend className="ui-label">{t('cards.counts', { total })}</legend>
      {headings.map((heading) => (
        <div key={heading} className="dist-count">
          <Field
            id={`${prefix}-${heading}`}
            kind="number"
            label={label('heading', heading)}
            value={heads[heading]}
            onChange={(event) => setHeads({ ...heads, [heading]: event.target.value })}
          />
          {guessed.includes(heading) && (
            <Check
              label={t('cards.estimate')}
              aria-label={`${label('heading', heading)}: ${t('cards.estimate')}`}
              checked={estimates.includes(heading)}
              onChange={(event) => mark(heading, event.target.checked)}
            />
          )}
        </div>
      ))}
    </fieldset>
  )
}

export function ProgrammeForm({ card, onClose }: { card: CardLine; onClose: () => void }) {
  const { t, label } = useWords()
  const prefix = useId()
  const [proof, setProof] = useState<string>('isee')
  const [days, setDays] = useState({ begins_on: '', ends_on: '' })
  const [heads, setHeads] = useState(beginWith(card))
  const [estimates, setEstimates] = useState<Heading[]>([])
  const total = peopleOf(card)
  const write = () => {
    const counts = Object.fromEntries(headings.map((each) => [each, wholeNumber(heads[each])]))
    const faults: Fault[] = []
    if (!days.begins_on || !days.ends_on)
      faults.push({ id: `${prefix}-begins`, text: t('cards.days_missing') })
    if (Object.values(counts).some((each) => each === undefined || each > total))
      faults.push({ id: `${prefix}-under_18`, text: t('cards.counts_wrong', { total }) })
    if (faults.length > 0) return faults
    const file = { programme_file_id: newId(), card_id: card.card_id, programme: 'eu_food', proof, ...days }
    return {
      action: 'distribution.open-programme-file',
      input: { ...file, counts: { ...counts, estimates } },
    }
  }
  const title = t(card.programme ? 'cards.programme_renew' : 'cards.programme_open')
  const day = (name: 'begins_on' | 'ends_on') => ({
    value: days[name],
    onChange: (event: { target: { value: string } }) => setDays({ ...days, [name]: event.target.value }),
  })
  return (
    <ActDialog {...{ title, onClose, write }} verb={t('screen.save')}>
      <Notice meaning="neu">{t('cards.programme_words')}</Notice>
      <RadioList
        legend={t('cards.proof')}
        options={proofs.map((value) => ({ value, label: label('proof', value) }))}
        value={proof}
        onChange={setProof}
      />
      <div className="dist-heads">
        <Field id={`${prefix}-begins`} kind="date" label={t('cards.begins')} {...day('begins_on')} />
        <Field kind="date" label={t('cards.ends')} {...day('ends_on')} />
      </div>
      <Counts {...{ prefix, total, heads, setHeads, estimates, setEstimates }} />
    </ActDialog>
  )
}
