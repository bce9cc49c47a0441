// A newer version is here: said once, taken when the person wants.
import { Button, Notice } from '#core/ui'
import { useSay } from '../words/speaking.tsx'
import { takeUpdate, useUpdateWaiting } from './worker.ts'

export function UpdateWaiting() {
  const t = useSay()
  if (!useUpdateWaiting()) return null
  return (
    <Notice
      meaning="info"
      title={`${t('menu.update')}.`}
      act={
        <Button size="field" onClick={takeUpdate}>
          {t('menu.update_act')}
        </Button>
      }
    >
      {t('menu.update_words')}
    </Notice>
  )
}
