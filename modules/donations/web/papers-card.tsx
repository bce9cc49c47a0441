// What the tax office wants of who gives: for who answers for the hub.
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import { Button, Card, Field, Notice, useToast } from '#core/ui'
import type { DonorPapersAnswer } from '../queries/donors.ts'
import { Answered } from './parts.tsx'
import { useWords } from './words.ts'

const names = ['tax_number', 'address', 'contact', 'delegate'] as const
type Name = (typeof names)[number]
const labels = { tax_number: 'tax', address: 'address', contact: 'contact', delegate: 'delegate' } as const

export function PapersCard({ donor_id }: { donor_id: string }) {
  const { t } = useWords()
  const asked = useAsk<DonorPapersAnswer>('donations.donor-papers', { donor_id })
  return (
    <Card title={t('screen.donor.papers')}>
      <div className="ui-stack">
        <p>{t('screen.donor.papers_words')}</p>
        <Answered asked={asked}>
          {({ papers }) => <PapersForm donor_id={donor_id} papers={papers} />}
        </Answered>
      </div>
    </Card>
  )
}

function PapersForm({ donor_id, papers }: { donor_id: string; papers: DonorPapersAnswer['papers'] }) {
  const { t, sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const [wrong, setWrong] = useState<string>()
  const [told, setTold] = useState<Record<Name, string>>({
    tax_number: papers?.tax_number ?? '',
    address: papers?.address ?? '',
    contact: papers?.contact ?? '',
    delegate: papers?.delegate ?? '',
  })
  const save = async () => {
    const { problem } = await act('donations.keep-papers', { donor_id, ...told })
    setWrong(problem && sentence(problem))
    if (!problem) say({ text: t('screen.saved'), icon: 'check-circle' })
  }
  return (
    <div className="ui-form">
      {wrong && (
        <Notice meaning="att" live="alert">
          {wrong}
        </Notice>
      )}
      {names.map((name) => (
        <Field
          key={name}
          label={t(`screen.donor.${labels[name]}`)}
          optional={t('screen.optional')}
          maxLength={name === 'tax_number' ? 20 : 120}
          value={told[name]}
          onChange={(event) => setTold((before) => ({ ...before, [name]: event.target.value }))}
        />
      ))}
      <Button onClick={() => void save()}>{t('screen.donor.save')}</Button>
    </div>
  )
}
