// What a worker can do now, said with a verb. One primary act per screen; a destructive one never shouts.
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { useId } from 'react'
import { Icon, type IconName } from '../icons/icon.tsx'
import { isFile, type Navigate, useGo } from './go.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'destructive' | 'good'
export type ButtonSize = 'small' | 'desk' | 'public' | 'field' | 'main'

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'disabled'>

export interface ButtonProps extends Native {
  children: ReactNode
  /** primary: filled blue. good: the green "all is well" of the field. */
  variant?: ButtonVariant
  /** small looks 36 but answers on 44; field is 56, main 60. */
  size?: ButtonSize
  icon?: IconName
  iconEnd?: IconName
  /** The word stays, an arc takes the place of the icon; further taps do nothing. */
  loading?: boolean
  disabled?: boolean
  /** Why it cannot be touched yet, in words beside it. */
  reason?: ReactNode
  wide?: boolean
  href?: string
  onNavigate?: Navigate
  ref?: Ref<HTMLButtonElement>
}

export function buttonClass(look: Pick<ButtonProps, 'variant' | 'size' | 'wide' | 'className'>): string {
  const { variant = 'secondary', size = 'desk', wide, className } = look
  const parts = ['ui-button', `ui-button-${variant}`, `ui-button-${size}`]
  if (wide) parts.push('ui-button-wide')
  if (className) parts.push(className)
  return parts.join(' ')
}

function Inside({ icon, iconEnd, loading, children, big }: Inner) {
  const size = big ? 24 : 20
  return (
    <>
      {loading ? <span className="ui-arc" aria-hidden="true" /> : icon && <Icon name={icon} size={size} />}
      <span className="ui-button-word">{children}</span>
      {iconEnd && <Icon name={iconEnd} size={size} />}
    </>
  )
}
interface Inner extends Pick<ButtonProps, 'icon' | 'iconEnd' | 'loading' | 'children'> {
  big: boolean
}

export function Button(props: ButtonProps) {
  const {
    children,
    variant,
    size,
    icon,
    iconEnd,
    loading,
    disabled,
    reason,
    wide,
    href,
    onNavigate,
    ...native
  } = props
  const reasonId = useId()
  const go = useGo(href, onNavigate)
  const className = buttonClass({ variant, size, wide, className: native.className })
  const inside = (
    <Inside icon={icon} iconEnd={iconEnd} loading={loading} big={size === 'field' || size === 'main'}>
      {children}
    </Inside>
  )
  if (href && !disabled) {
    return (
      <a
        href={href}
        onClick={go}
        download={isFile(href) || undefined}
        className={className}
        id={native.id}
        aria-label={native['aria-label']}
      >
        {inside}
      </a>
    )
  }
  const button = (
    <button
      type="button"
      {...native}
      className={className}
      disabled={disabled}
      onClick={loading ? (event) => event.preventDefault() : native.onClick}
      aria-busy={loading || undefined}
      aria-describedby={disabled && reason ? reasonId : native['aria-describedby']}
    >
      {inside}
    </button>
  )
  if (!disabled || !reason) return button
  return (
    <span className="ui-button-held">
      {button}
      <span id={reasonId} className="ui-note">
        {reason}
      </span>
    </span>
  )
}

export interface IconButtonProps extends Omit<Native, 'aria-label'> {
  icon: IconName
  /** The act, for those who listen; also the tooltip. */
  label: string
  size?: 'desk' | 'field'
  disabled?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** Only for close, back, more and hide: everything else carries its word. */
export function IconButton({ icon, label, size = 'desk', className, ...native }: IconButtonProps) {
  const classes = `ui-icon-button ui-icon-button-${size}${className ? ` ${className}` : ''}`
  return (
    <button type="button" title={label} {...native} aria-label={label} className={classes}>
      <Icon name={icon} size={size === 'field' ? 28 : 20} />
    </button>
  )
}
