// The secret of an access, this once: nobody can read it again, not even here.
import { useState } from 'react'
import { Button, Dialog, LiveRegion, Notice } from '#core/ui'
import { useWords } from './words.ts'

export function SecretOnce({ name, secret, onClose }: { name: string; secret: string; onClose: () => void }) {
  const { t } = useWords()
  const [told, setTold] = useState('')
  /** Where the page did not come by https, the browser has no clipboard to give. */
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret)
      setTold(t('programs.copied'))
    } catch {
      setTold(t('programs.not_copied'))
    }
  }
  const acts = <Button onClick={onClose}>{t('close')}</Button>
  return (
    <Dialog open onClose={onClose} title={t('programs.ready')} acts={acts}>
      <Notice meaning="att">{t('programs.ready_words', { name })}</Notice>
      <code className="network-link">
        <span className="ui-heard">{t('programs.secret')}: </span>
        {secret}
      </code>
      <div className="ui-acts">
        <Button variant="primary" icon="copy" onClick={() => void copy()}>
          {t('programs.copy')}
        </Button>
        <span aria-hidden="true">{told}</span>
      </div>
      <LiveRegion text={told} />
      <p className="network-quiet-words">{t('programs.ready_lost')}</p>
    </Dialog>
  )
}
