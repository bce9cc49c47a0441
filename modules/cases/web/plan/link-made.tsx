// The link and the number, side by side and apart: one is sent, the other is said.
import { useState } from 'react'
import { Button, Dialog, Field } from '#core/ui'
import { usePlanWords } from './words.ts'

export interface MadeLink {
  url: string
  code: string
  expires_at: string
}

export function LinkMade({ link, onClose }: { link: MadeLink; onClose(): void }) {
  const { t, dayOf } = usePlanWords()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(link.url)
    setCopied(true)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('plan.sign.link_made', { day: dayOf(link.expires_at) })}
      size="wide"
      acts={
        <Button variant="primary" onClick={onClose}>
          {t('plan.sign.close')}
        </Button>
      }
    >
      <div className="plan-form">
        <p>{t('plan.sign.link_text')}</p>
        <Field
          label={t('plan.sign.link_address')}
          value={link.url}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        <div className="ui-acts">
          <Button icon="copy" onClick={() => void copy()}>
            {t('plan.sign.link_copy')}
          </Button>
          <span role="status">{isCopied ? t('plan.sign.link_copied') : ''}</span>
        </div>
        <div>
          <p className="ui-label">{t('plan.sign.link_code')}</p>
          <p className="plan-code">{`${link.code.slice(0, 3)} ${link.code.slice(3)}`}</p>
          <p className="ui-note">{t('plan.sign.link_once')}</p>
        </div>
      </div>
    </Dialog>
  )
}
