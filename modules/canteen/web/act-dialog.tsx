// The acts of this room: the frame of every act, with the words of the room.
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { ActFormDialog, type ActFormDialogProps } from '#core/ui'
import { useWords } from './words.ts'

export type { Fault } from '#core/ui'
export type ActDialogProps = Omit<ActFormDialogProps<Problem>, 'send' | 'words'>

export function ActDialog(props: ActDialogProps) {
  const { t, sentence } = useWords()
  const words = {
    ...{ cancel: t('screen.cancel'), saved: t('screen.saved'), summary: t('screen.summary') },
    sentence,
  }
  return <ActFormDialog {...props} send={useAct()} words={words} />
}
