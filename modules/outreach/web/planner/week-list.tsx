// The same week on a narrow screen: day by day, one card for each outing.
import { Button } from '#core/ui'
import { capital, useWords } from '../words.ts'
import { ShiftTile } from './shift-tile.tsx'
import type { WeekBoardProps } from './week-grid.tsx'

export function WeekList({ rows, days, today, chosen, onOpen, onPlan }: WeekBoardProps) {
  const { t, longDay } = useWords()
  const planner = rows.find((row) => row.unit.may_plan)?.unit
  return (
    <ol className="outreach-days">
      {days.map((day, at) => {
        const shifts = rows.flatMap((row) => row.days[at] ?? [])
        return (
          <li key={day} className={day === today ? 'outreach-day-now' : undefined}>
            <h2 className="outreach-days-title">{capital(longDay(day))}</h2>
            {shifts.map((shift) => (
              <div key={shift.shift_id} className="outreach-days-shift">
                <span className="outreach-second">{shift.unit_name}</span>
                <ShiftTile
                  shift={shift}
                  isChosen={shift.shift_id === chosen}
                  tabIndex={0}
                  cell={shift.shift_id}
                  onOpen={() => onOpen(shift)}
                />
              </div>
            ))}
            {shifts.length === 0 && planner && (
              <Button variant="quiet" size="small" icon="plus" onClick={() => onPlan(planner, day)}>
                {t('plan.create')}
              </Button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
