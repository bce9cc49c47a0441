// Municipalities by the first letters of their name; a tap takes one out again.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Field } from '#core/ui'
import { useWords } from './words.ts'

interface Towns {
  municipalities: { istat_code: string; name: string; province_sign: string }[]
}

function Found({ letters, onPick }: { letters: string; onPick: (code: string) => void }) {
  const { t } = useWords()
  const prefix = letters.trim()
  const isOn = prefix.length >= 2
  const { data, isLoading } = useAsk<Towns>('network.municipalities', { prefix, limit: 6 }, { isOn })
  if (!isOn || !data) return null
  if (data.municipalities.length === 0 && !isLoading)
    return <p className="ui-note">{t('screen.not_found')}</p>
  return (
    <div className="services-picks">
      {data.municipalities.map(({ istat_code, name, province_sign }) => (
        <Button key={istat_code} size="small" icon="plus" onClick={() => onPick(istat_code)}>
          {`${name} (${province_sign})`}
        </Button>
      ))}
    </div>
  )
}

interface TownsFieldProps {
  label: string
  chosen: readonly string[]
  onChange: (codes: string[]) => void
  /** Only one at a time. */
  isSingle?: boolean
  /** Among other filters: no words around it. */
  isFilter?: boolean
}

export function TownsField({ label, chosen, onChange, isSingle, isFilter }: TownsFieldProps) {
  const { t } = useWords()
  const [letters, setLetters] = useState('')
  const { data } = useAsk<Towns>(
    'network.municipalities',
    { codes: [...chosen], limit: 500 },
    { isOn: chosen.length > 0 },
  )
  const names = new Map(data?.municipalities.map(({ istat_code, name }) => [istat_code, name]))
  const pick = (code: string) => {
    onChange(isSingle ? [code] : [...new Set([...chosen, code])])
    setLetters('')
  }
  return (
    <div className="services-towns">
      <Field
        label={label}
        hint={isFilter ? undefined : t('screen.near_hint')}
        optional={isFilter ? undefined : t('screen.optional')}
        value={letters}
        onChange={(event) => setLetters(event.target.value)}
        autoComplete="off"
      />
      <Found letters={letters} onPick={pick} />
      {chosen.length > 0 && (
        <div className="services-picks">
          {chosen.map((code) => (
            <Button
              key={code}
              size="small"
              icon="close"
              onClick={() => onChange(chosen.filter((each) => each !== code))}
            >
              {t('screen.remove_town', { name: names.get(code) ?? code })}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
