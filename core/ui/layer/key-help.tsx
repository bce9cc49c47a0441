// The keys that spare the hand, listed when somebody asks with "?".
import { Button } from '../act/button.tsx'
import { Dialog } from './dialog.tsx'

export interface KeyHelpProps {
  open: boolean
  onClose: () => void
  title: string
  /** Way back: "Chiudi" */
  close: string
  keys: readonly { keys: readonly string[]; act: string }[]
}

export function KeyHelp({ open, onClose, title, close, keys }: KeyHelpProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title} acts={<Button onClick={onClose}>{close}</Button>}>
      <dl className="ui-keys">
        {keys.map((line) => (
          <div key={line.act}>
            <dt>
              {line.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{line.act}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
