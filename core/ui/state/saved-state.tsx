// What has been saved and when, always in the same place: nobody should wonder whether to write it again.
import { Icon, type IconName } from '../icons/icon.tsx'

export interface SavedStateProps {
  state: 'saved' | 'saving' | 'draft' | 'offline' | 'failed'
  /** "Salvato alle 22:41" */
  text: string
}

const look: Record<SavedStateProps['state'], { icon: IconName; meaning: string }> = {
  saved: { icon: 'check', meaning: 'ui-is-ok' },
  saving: { icon: 'clock', meaning: 'ui-is-neu' },
  draft: { icon: 'clock', meaning: 'ui-is-att' },
  offline: { icon: 'offline', meaning: 'ui-is-att' },
  failed: { icon: 'error', meaning: 'ui-is-dang' },
}

export function SavedState({ state, text }: SavedStateProps) {
  const { icon, meaning } = look[state]
  return (
    <span className={`ui-saved ${meaning}`} role="status">
      <Icon name={icon} size={16} />
      <span>{text}</span>
    </span>
  )
}
