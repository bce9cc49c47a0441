// Choosing among few with one tap: what kind of meeting, whom you see, what you spoke about.
// The chosen one is dark and has a check mark, so it also reads without colour.
import { type ReactNode, useId } from 'react'
import { Icon, type IconName } from '../icons/icon.tsx'
import { moveAmongRadios } from './radio-keys.ts'

export interface ChipOption<V extends string> {
  value: V
  label: ReactNode
  /** Second line, e.g. "giovedì, qui". */
  note?: ReactNode
  icon?: IconName
  disabled?: boolean
  /** When the visible word is a sign such as "?". */
  spoken?: string
}

interface ChipsLook<V extends string> {
  legend: ReactNode
  /** Keep the legend for those who listen only. */
  legendHidden?: boolean
  /** At the far end of the legend, e.g. "facoltativo". */
  legendEnd?: ReactNode
  options: readonly ChipOption<V>[]
  size?: 'desk' | 'field'
  /** Extra block at the end of the row, e.g. a search button. */
  after?: ReactNode
}

export interface ChipsProps<V extends string> extends ChipsLook<V> {
  value: V | null
  onChange: (value: V | null) => void
  /** A second tap on the chosen one takes it back. */
  clearable?: boolean
}

export interface ChipsManyProps<V extends string> extends ChipsLook<V> {
  values: readonly V[]
  onChange: (values: V[]) => void
}

function Legend({
  look,
  id,
}: {
  look: Pick<ChipsProps<string>, 'legend' | 'legendHidden' | 'legendEnd'>
  id: string
}) {
  if (look.legendHidden) {
    return (
      <span className="ui-heard" id={id}>
        {look.legend}
      </span>
    )
  }
  return (
    <div className="ui-chips-legend">
      <span id={id}>{look.legend}</span>
      {look.legendEnd && <span className="ui-chips-legend-end">{look.legendEnd}</span>}
    </div>
  )
}

function ChipInside<V extends string>({ option, chosen }: { option: ChipOption<V>; chosen: boolean }) {
  return (
    <>
      {chosen ? <Icon name="check" size={16} /> : option.icon && <Icon name={option.icon} size={16} />}
      <span className="ui-chip-words">
        <span>{option.label}</span>
        {option.note && <span className="ui-chip-note">{option.note}</span>}
      </span>
    </>
  )
}

export function Chips<V extends string>(props: ChipsProps<V>) {
  const { options, value, onChange, size = 'desk', clearable } = props
  const id = useId()
  const firstOpen = options.find((option) => !option.disabled)?.value
  const tabStop = options.some((option) => option.value === value) ? value : firstOpen
  const choose = (next: V) => onChange(clearable && next === value ? null : next)
  return (
    <div className={`ui-chips ui-chips-${size}`}>
      <Legend look={props} id={id} />
      <div className="ui-chips-row">
        <div role="radiogroup" aria-labelledby={id} className="ui-chips-group" onKeyDown={moveAmongRadios}>
          {options.map((option) => (
            <button
              key={option.value}
              type="button"
              role="radio"
              className="ui-chip"
              aria-checked={option.value === value}
              aria-label={option.spoken}
              tabIndex={option.value === tabStop ? 0 : -1}
              disabled={option.disabled}
              onClick={() => choose(option.value)}
            >
              <ChipInside option={option} chosen={option.value === value} />
            </button>
          ))}
        </div>
        {props.after}
      </div>
    </div>
  )
}

export function ChipsMany<V extends string>(props: ChipsManyProps<V>) {
  const { options, values, onChange, size = 'desk' } = props
  const id = useId()
  const toggle = (value: V) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value])
  return (
    <div className={`ui-chips ui-chips-${size}`}>
      <Legend look={props} id={id} />
      <div className="ui-chips-row">
        <div role="group" aria-labelledby={id} className="ui-chips-group">
          {options.map((option) => (
            <button
              key={option.value}
              type="button"
              className="ui-chip"
              aria-pressed={values.includes(option.value)}
              aria-label={option.spoken}
              disabled={option.disabled}
              onClick={() => toggle(option.value)}
            >
              <ChipInside option={option} chosen={values.includes(option.value)} />
            </button>
          ))}
        </div>
        {props.after}
      </div>
    </div>
  )
}
