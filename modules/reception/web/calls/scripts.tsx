// Somebody on the phone is in danger: what to call and what to say, in one tap and in order.
import { useEffect, useState } from 'react'
import { Button, Notice, Segmented, Sheet } from '#core/ui'
import { useWords } from '../words.ts'

type Label = { it: string; en: string }
interface Script {
  key: string
  title: Label
  numbers: { number: string; label: Label }[]
  steps: Label[]
  never: Label
}

const useScripts = (): Script[] | undefined => {
  const [scripts, setScripts] = useState<Script[]>()
  useEffect(() => {
    void fetch('/api/open/emergency-scripts')
      .then((reply) => reply.json() as Promise<{ scripts: Script[] }>)
      .then((told) => setScripts(told.scripts))
      .catch(() => setScripts([]))
  }, [])
  return scripts
}

/** Asked for when the page opens, so that it is there when it is needed. */
export function EmergencyScripts() {
  const { t, locale } = useWords()
  const scripts = useScripts()
  const [isOpen, setOpen] = useState(false)
  const [key, setKey] = useState<string>()
  const word = (label: Label) => (locale === 'it' ? label.it : label.en)
  const shown = scripts?.find((each) => each.key === key) ?? scripts?.[0]
  return (
    <>
      <Button icon="warning-circle" onClick={() => setOpen(true)}>
        {t('screen.calls.scripts')}
      </Button>
      <Sheet
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('screen.calls.scripts_title')}
        close={t('screen.close')}
        side="end"
      >
        {shown ? (
          <div className="ui-stack reception-script">
            <Segmented
              label={t('screen.calls.scripts_title')}
              value={shown.key}
              options={(scripts ?? []).map((each) => ({ value: each.key, label: word(each.title) }))}
              onChange={setKey}
            />
            <h3>{word(shown.title)}</h3>
            <ul className="reception-lines">
              {shown.numbers.map(({ number, label }) => (
                <li key={number}>
                  <a className="reception-big" href={`tel:${number}`}>
                    {number}
                  </a>
                  <span>{word(label)}</span>
                </li>
              ))}
            </ul>
            <ol>
              {shown.steps.map((step) => (
                <li key={step.en}>{word(step)}</li>
              ))}
            </ol>
            <Notice meaning="att">{word(shown.never)}</Notice>
          </div>
        ) : (
          <Notice meaning="att">112 · 1522 · 114</Notice>
        )}
      </Sheet>
    </>
  )
}
