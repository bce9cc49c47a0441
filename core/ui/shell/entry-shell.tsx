// The threshold: on one side why we are here, on the other one question at a time to come in.
import { type ReactNode, useId } from 'react'
import { Mark, Wordmark } from './mark.tsx'

export interface EntryShellProps {
  name: string
  /** "Prima l'incontro, poi la scheda." */
  promise: ReactNode
  /** One sentence under it. */
  explain?: ReactNode
  children: ReactNode
}

export function EntryShell({ name, promise, explain, children }: EntryShellProps) {
  const cellsId = useId()
  return (
    <div className="ui-entry ui-ground">
      <header className="ui-entry-side night">
        <svg className="ui-entry-cells" aria-hidden="true" focusable="false">
          <defs>
            <pattern id={cellsId} width="82" height="142" patternUnits="userSpaceOnUse">
              <path className="ui-cell-a" d="M41 2l36 21v42L41 86 5 65V23z" />
              <path
                className="ui-cell-b"
                d="M0 73l36 21v42L0 157l-36-21V94zM82 73l36 21v42l-36 21-36-21V94zM0-69l36 21v42L0 15l-36-21v-42zM82-69l36 21v42L82 15 46-6v-42z"
              />
            </pattern>
          </defs>
          <rect width="100%" height="100%" fill={`url(#${cellsId})`} />
        </svg>
        <Wordmark name={name} size={32} />
        <span className="ui-entry-mark">
          <Mark size={190} />
        </span>
        <div className="ui-entry-promise">
          <p className="ui-entry-big">{promise}</p>
          {explain && <p className="ui-entry-small">{explain}</p>}
        </div>
      </header>
      <main id="main" className="ui-entry-main">
        <div className="ui-entry-form">{children}</div>
      </main>
    </div>
  )
}
