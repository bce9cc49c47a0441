// What is to be declared to whom this quarter, and the declarations already made.
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import { dayInItaly, newId } from '#core/kernel'
import { Badge, Button, Card, Notice, SelectField, useToast } from '#core/ui'
import { quarterOf } from '../domain/telling.ts'
import { endedStates } from '../domain/words.ts'
import type { Quarter } from '../queries/telling.ts'
import { Answered, Paper } from './parts.tsx'
import { useWords } from './words.ts'

type Gift = Quarter['gifts'][number]

/** This quarter and the seven before it. */
const quartersBack = (): string[] => {
  const now = quarterOf(dayInItaly(new Date().toISOString()))
  const from = Number(now.slice(0, 4)) * 4 + Number(now.slice(6)) - 1
  return Array.from({ length: 8 }, (_, i) => `${Math.floor((from - i) / 4)}-Q${((from - i) % 4) + 1}`)
}

const byGiver = (gifts: Gift[]): Gift[][] => {
  const groups = new Map<string, Gift[]>()
  for (const gift of gifts) groups.set(gift.donor_id, [...(groups.get(gift.donor_id) ?? []), gift])
  return [...groups.values()]
}

export function QuarterCard({ organisation_id }: { organisation_id: string }) {
  const { t } = useWords()
  const all = quartersBack()
  const [quarter, setQuarter] = useState(all[1] as string)
  const asked = useAsk<Quarter>('donations.quarter', { organisation_id, quarter })
  const names = all.map((value) => ({
    value,
    label: t('screen.donors.quarter_name', { quarter: value.slice(6), year: value.slice(0, 4) }),
  }))
  return (
    <Card title={t('screen.donors.quarter')}>
      <div className="ui-stack">
        <p>{t('screen.donors.quarter_words')}</p>
        <div className="donations-choices">
          <SelectField
            label={t('screen.donors.which')}
            options={names}
            value={quarter}
            onChange={(event) => setQuarter(event.target.value)}
          />
        </div>
        <Answered asked={asked}>
          {({ gifts }) =>
            gifts.length === 0 ? (
              <p className="ui-note">{t('screen.donors.quarter_empty')}</p>
            ) : (
              <div>
                {byGiver(gifts).map((mine) => (
                  <Giver key={mine[0]?.donor_id} gifts={mine} quarter={quarter} />
                ))}
              </div>
            )
          }
        </Answered>
      </div>
    </Card>
  )
}

function Giver({ gifts, quarter }: { gifts: Gift[]; quarter: string }) {
  const { t, n, kilos, sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const [wrong, setWrong] = useState<string>()
  const [first] = gifts as [Gift]
  const open = gifts.filter((gift) => gift.state === 'received' || gift.state === 'inspected').length
  const ready = gifts.filter((gift) => (endedStates as readonly string[]).includes(gift.state)).length
  const made = [...new Set(gifts.flatMap((gift) => gift.declaration_id ?? []))]
  const grams = gifts.reduce((sum, gift) => sum + gift.grams, 0)
  const declare = async () => {
    const input = { declaration_id: newId(), donor_id: first.donor_id, quarter }
    const { problem } = await act('donations.declare-quarter', input)
    setWrong(problem && sentence(problem))
    if (!problem) say({ text: t('screen.saved'), icon: 'check-circle' })
  }
  return (
    <div className="donations-look">
      <div className="donations-look-what">
        <strong>{first.donor_name}</strong>
        <small>
          {t('screen.donors.gifts')}: {n(gifts.length)}
          {grams > 0 ? `, ${kilos(grams)}` : ''}
        </small>
        {open > 0 && <Badge meaning="att">{t('screen.donors.to_close', { count: open })}</Badge>}
        {!first.has_tax_number && <Badge meaning="att">{t('screen.donors.no_number')}</Badge>}
        {wrong && <Notice meaning="att">{wrong}</Notice>}
      </div>
      <div className="ui-acts">
        {made.map((declaration_id) => (
          <Paper key={declaration_id} name="declaration" asked={{ declaration_id }}>
            {t('screen.donors.declared')}
          </Paper>
        ))}
        {ready > 0 && <Button onClick={() => void declare()}>{t('screen.donors.declare')}</Button>}
      </div>
    </div>
  )
}
