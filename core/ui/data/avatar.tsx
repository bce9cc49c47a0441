// Faces of workers are initials on a dark ground. A person we meet is never a face: a square tile with a letter.
export interface AvatarProps {
  name: string
  size?: 28 | 36 | 56
  /** Chooses the ground; the name when missing, so the same worker keeps the same colour. */
  id?: string
  /** Where the name is written beside it. */
  silent?: boolean
}

const grounds = 5

function groundOf(text: string): number {
  let sum = 0
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973
  return (sum % grounds) + 1
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return ([...first][0] ?? '').toUpperCase() + ([...last][0] ?? '').toUpperCase()
}

export function Avatar({ name, size = 28, id, silent }: AvatarProps) {
  return (
    <span
      className={`ui-avatar ui-avatar-${size}`}
      {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
      style={{ background: `var(--av${groundOf(id ?? name)})` }}
    >
      {initialsOf(name)}
    </span>
  )
}

export interface AvatarsProps {
  workers: readonly { id?: string; name: string }[]
  /** "Chi le sta intorno" */
  label: string
  size?: AvatarProps['size']
  max?: number
}

export function Avatars({ workers, label, size = 28, max = 5 }: AvatarsProps) {
  const shown = workers.slice(0, max)
  const rest = workers.length - shown.length
  return (
    <ul className="ui-avatars" aria-label={label}>
      {shown.map((worker) => (
        <li key={worker.id ?? worker.name}>
          <Avatar name={worker.name} id={worker.id} size={size} />
        </li>
      ))}
      {rest > 0 && (
        <li>
          <span className={`ui-avatar ui-avatar-${size} ui-avatar-rest`}>+{rest}</span>
        </li>
      )}
    </ul>
  )
}

/** The square tile of a person known by a nickname or a code. */
export function PersonTile({ nickname }: { nickname: string }) {
  return (
    <span className="ui-person-tile" aria-hidden="true">
      {([...nickname.trim()][0] ?? '?').toUpperCase()}
    </span>
  )
}
