import type { ButtonHTMLAttributes } from 'react'
import { Icon, type IconName } from './icons'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon?: IconName
  /** Only the icon shows; the label is the accessible name and the tooltip. */
  readonly iconOnly?: boolean
  readonly label: string
  readonly look?: 'plain' | 'quiet' | 'main'
}

/** A button with words, with an icon, or with both. */
export function Button({ icon, iconOnly = false, label, look = 'plain', className = '', ...rest }: Props) {
  return (
    <button
      type="button"
      className={`button ${look} ${iconOnly ? 'icon-only' : ''} ${className}`}
      {...(iconOnly && { 'aria-label': label, title: label })}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {!iconOnly && <span>{label}</span>}
    </button>
  )
}
