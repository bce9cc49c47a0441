// When the turn is over: who was there, and for how many hours in quarters. The length of the turn is proposed.
import { type FormEvent, useState } from 'react'
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Check, Field, useToast } from '#core/ui'
import { quartersOf } from '../domain/turn-time.ts'
import type { OneTurn, TurnTold } from '../queries/turns.ts'
import { useWords } from './words.ts'

type Comer = OneTurn['comers'][number]
interface Line {
  isThere: boolean
  hours: string
}

/** `2,25` and `2.25` alike; undefined when it is not made of quarters. */
export const quartersIn = (typed: string): number | undefined => {
  const plain = typed.trim().replace(',', '.')
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(plain)) return undefined
  const quarters = Number(plain) * 4
  return Number.isInteger(quarters) && quarters >= 1 && quarters <= 96 ? quarters : undefined
}

const comma = (quarters: number): string => String(quarters / 4).replace('.', ',')

interface Props {
  turn: TurnTold
  comers: Comer[]
  onProblem: (problem?: Problem) => void
}

export function HoursForm({ turn, comers, onProblem }: Props) {
  const { t } = useWords()
  const act = useAct()
  const say = useToast()
  const [lines, setLines] = useState<Record<string, Line>>({})
  const [isTold, setTold] = useState(false)
  const lineOf = ({ sign_up_id, state, quarters }: Comer): Line =>
    lines[sign_up_id] ?? { isThere: state !== 'absent', hours: comma(quarters ?? quartersOf(turn)) }
  const change = (comer: Comer, next: Partial<Line>) =>
    setLines((before) => ({ ...before, [comer.sign_up_id]: { ...lineOf(comer), ...next } }))
  const isWrong = (comer: Comer) => lineOf(comer).isThere && quartersIn(lineOf(comer).hours) === undefined
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTold(true)
    if (comers.some(isWrong)) return
    const hours = comers.map((comer) => ({
      sign_up_id: comer.sign_up_id,
      quarters: lineOf(comer).isThere ? quartersIn(lineOf(comer).hours) : null,
    }))
    const answered = await act('volunteering.tell-hours', { turn_id: turn.turn_id, hours })
    onProblem(answered.problem)
    if (answered.outcome === 'accepted') say({ text: t('screen.saved') })
  }
  return (
    <form className="turn-part ui-form" onSubmit={(event) => void send(event)} noValidate>
      <h3>{t('screen.hours')}</h3>
      <p className="ui-note">{t('screen.hours_text')}</p>
      {comers.map((comer) => {
        const name = comer.name ?? t('screen.forgotten')
        const { isThere, hours } = lineOf(comer)
        return (
          <div key={comer.sign_up_id} className="turn-hours">
            <Check
              label={`${name}: ${t('screen.was_there').toLowerCase()}`}
              checked={isThere}
              onChange={(event) => change(comer, { isThere: event.target.checked })}
            />
            {isThere && (
              <Field
                inputMode="decimal"
                unit="h"
                label={t('screen.hours_of', { name })}
                value={hours}
                {...(isTold && isWrong(comer) ? { error: t('screen.need_hours_of', { name }) } : {})}
                onChange={(event) => change(comer, { hours: event.target.value })}
              />
            )}
          </div>
        )
      })}
      <Button variant="primary" type="submit">
        {t('screen.tell_hours')}
      </Button>
    </form>
  )
}
