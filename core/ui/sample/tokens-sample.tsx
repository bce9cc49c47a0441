// Colours and icons.
import { Icon, iconNames } from '../index.ts'

const colours = [
  ['inchiostro', '--ink'],
  ['inchiostro 2', '--ink2'],
  ['linea forte', '--ctl'],
  ['linea', '--line'],
  ['tela', '--canvas'],
  ['superficie', '--surface'],
  ['azione', '--blue'],
  ['fatto', '--ok'],
  ['attenzione', '--att'],
  ['errore', '--dang'],
  ['riservato', '--sens'],
  ['lanterna', '--mark-b'],
]

export function TokensSample() {
  return (
    <div className="sample-part">
      <div className="sample-swatches">
        {colours.map(([word, token]) => (
          <span key={token}>
            <span className="sample-swatch" style={{ background: `var(${token})` }} />
            {word}
          </span>
        ))}
      </div>
      <div className="sample-icons">
        {iconNames.map((name) => (
          <Icon key={name} name={name} size={24} />
        ))}
      </div>
    </div>
  )
}
