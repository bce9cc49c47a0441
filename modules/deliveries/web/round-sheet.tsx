// The sheet of the round, for print: stop after stop what to leave and where to sign.
import type { OneRound } from '../queries/rounds.ts'
import { useWords } from './words.ts'

export function RoundSheet({ data: { round, stops } }: { data: OneRound }) {
  const { t, day, weight, nameOf, amount } = useWords()
  const drives = [round.hub_name, round.van_name ?? t('rounds.no_van'), round.driver_name, round.note]
  return (
    <div className="deliv-sheet">
      <h1>{t('round.title', { day: day(round.on_day) })}</h1>
      <p>{drives.filter(Boolean).join(' · ')}</p>
      <table>
        <caption className="ui-heard">{t('round.sheet')}</caption>
        <thead>
          <tr>
            <th>#</th>
            <th>{t('round.address')}</th>
            <th>{t('round.goods')}</th>
            <th>{t('round.weight')}</th>
            <th>{t('round.hands')}</th>
          </tr>
        </thead>
        <tbody>
          {stops.map((stop, at) => (
            <tr key={stop.stop_id}>
              <td>{at + 1}</td>
              <td>
                <strong>{stop.unit_name}</strong>, {stop.organisation_name}
                <br />
                {stop.address ?? t('rounds.no_place')}
                {stop.how_to_reach && ` (${stop.how_to_reach})`}
                <br />
                {stop.code}
              </td>
              <td>
                {stop.parts.map((part) => (
                  <div key={part.part_id}>
                    {nameOf(part)} {amount(part.quantity, part.unit_name)} {part.lot_code}
                  </div>
                ))}
              </td>
              <td>{stop.grams > 0 ? weight(stop.grams) : ''}</td>
              <td className="deliv-sign" />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
