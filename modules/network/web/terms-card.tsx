// Within how many days each act is due in this network. What is changed holds for what begins from then on.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { type Term, termCounts } from '#core/kernel'
import { Button, Card, Field, Notice, RadioList, Skeleton, Table } from '#core/ui'
import { ActForm, useFields } from './act-form.tsx'
import type { TermSeen, TermsAnswer } from './answers.ts'
import { useWords } from './words.ts'

const useTermWords = () => {
  const words = useWords()
  const { t } = words
  const long = ({ days, counts }: Term) => t(`terms.${counts}`, { count: days })
  return { ...words, long, room: (room: string) => t(`terms.rooms.${room}` as 'terms.rooms.cases') }
}

function TermDialog({ term, onClose }: { term: TermSeen; onClose: () => void }) {
  const { t, label, long } = useTermWords()
  const fields = useFields<'days'>({ days: String(term.days) })
  const [counts, setCounts] = useState<string>(term.counts)
  const { least, most } = term
  const write = () => {
    const days = Number(fields.values.days)
    const isWrong = !Number.isInteger(days) || days < least || days > most
    const faults = fields.wrong([['days', isWrong, t('terms.between', { least, most })]])
    if (faults.length > 0) return { faults }
    return [{ action: 'network.set-term', input: { term: term.term, days, counts } }]
  }
  return (
    <ActForm
      title={label(term.title)}
      verb={t('terms.act')}
      onClose={onClose}
      write={write}
      onFaults={fields.setFaults}
    >
      <Field
        {...fields.field('days')}
        kind="number"
        label={t('terms.days')}
        hint={t('terms.usual', { term: long(term.usual) })}
      />
      <RadioList
        legend={t('terms.counted')}
        options={termCounts.map((each) => ({ value: each, label: t(`terms.counts.${each}`) }))}
        value={counts}
        onChange={setCounts}
      />
      <p className="network-quiet-words">{t('terms.from_now')}</p>
    </ActForm>
  )
}

function SetHere({ term }: { term: TermSeen }) {
  const { t, long, moment } = useTermWords()
  if (term.set_at === null) return <span className="network-quiet-words">{t('terms.is_usual')}</span>
  return (
    <>
      {t('terms.set', { name: term.set_by_name ?? '', when: moment(term.set_at) })}
      <div className="network-quiet-words">{t('terms.usual', { term: long(term.usual) })}</div>
    </>
  )
}

export function TermsCard({ maySet }: { maySet: boolean }) {
  const { t, label, long, room, problem: sentence } = useTermWords()
  const { data, problem, again } = useAsk<TermsAnswer>('network.terms')
  const [open, setOpen] = useState<TermSeen>()
  if (problem)
    return (
      <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
        {sentence(problem)}
      </Notice>
    )
  if (!data) return <Skeleton label={t('loading')} count={6} />
  const change = (term: TermSeen) => (
    <Button
      variant="quiet"
      size="small"
      aria-label={t('terms.change_named', { title: label(term.title) })}
      onClick={() => setOpen(term)}
    >
      {t('terms.change')}
    </Button>
  )
  return (
    <>
      <p className="network-quiet-words">{t('terms.lead')}</p>
      {[...new Set(data.terms.map((each) => each.room))].map((of) => (
        <Card key={of} title={room(of)} flush>
          <Table
            caption={room(of)}
            rows={data.terms.filter((each) => each.room === of)}
            rowKey={(term) => term.term}
            columns={[
              { key: 'title', title: t('terms.what'), cell: (term) => label(term.title), names: true },
              { key: 'days', title: t('terms.within'), cell: (term) => long(term) },
              { key: 'set', title: t('terms.whose'), cell: (term) => <SetHere term={term} /> },
              ...(maySet ? [{ key: 'change', title: t('people.acts'), cell: change }] : []),
            ]}
          />
        </Card>
      ))}
      {open && <TermDialog key={open.term} term={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
