// The acts of a service's page: the frame of every act, with the words of the room.
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { ActFormDialog, type ActFormDialogProps } from '#core/ui'
import { useWords } from './words.ts'

export type { Fault, Written } from '#core/ui'

export interface ActFormProps
  extends Omit<ActFormDialogProps<Problem>, 'send' | 'words' | 'variant' | 'onDone'> {
  said?: string
  isDestructive?: boolean
  onDone?: (answer: Record<string, unknown>) => void
}

export function ActForm({ said, isDestructive, onDone, ...frame }: ActFormProps) {
  const { t, problem: sentence } = useWords()
  const words = {
    ...{ cancel: t('screen.cancel'), saved: t('screen.saved'), summary: t('screen.summary') },
    sentence,
  }
  const done = (answer: Record<string, unknown>) => {
    onDone?.(answer)
    return said
  }
  const variant = isDestructive ? 'destructive' : 'primary'
  return <ActFormDialog {...frame} variant={variant} onDone={done} send={useAct()} words={words} />
}
