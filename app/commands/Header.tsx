import { useStore } from '../state/store'
import { useTheme } from '../state/theme'
import { text } from '../words'
import { useLanguage } from '../words/language'
import { Menu } from '../ui/Menu'
import { Button } from '../ui/Button'
import { Icon } from '../ui/icons'
import { Popover } from '../ui/Popover'
import { commandsAt, isPossible, keysOf, type Command } from './commands'
import { ReleaseChooserLater } from './ReleaseChooserLater'
import { RibbonLater } from './RibbonLater'

/** Title, release, and everything that can be done with the text as a whole; one row. */
export function Header() {
  const state = useStore()
  useTheme()
  useLanguage()
  const item = (command: Command) => {
    const keys = keysOf(command)
    return {
      label: command.words(),
      perform: command.run,
      disabled: !isPossible(command, state),
      ...(keys !== undefined && { keys }),
      ...(command.lang !== undefined && { lang: command.lang }),
      ...(command.isChosen && { chosen: command.isChosen() }),
    }
  }
  return (
    <header className="top">
      <h1>
        {text.title} <small>{text.product}</small>
      </h1>
      <Release />
      <RibbonLater />
      <div className="actions">
        {[...commandsAt('wide-bar'), ...commandsAt('bar')].map((command) => (
          <Button
            key={command.id}
            className={command.place === 'wide-bar' ? 'wide-only' : ''}
            {...(command.icon && { icon: command.icon })}
            label={command.words()}
            iconOnly={command.iconOnly ?? false}
            look={command.look ?? 'quiet'}
            disabled={!isPossible(command, state)}
            onClick={command.run}
          />
        ))}
        <Menu label={text.takeAway} face={text.takeAway} items={commandsAt('take-away').map(item)} />
        <Menu label={text.filesMenu} items={commandsAt('menu').map(item)} />
      </div>
    </header>
  )
}

/** The release in view, and what chooses another one. */
function Release() {
  const { product, version } = useStore((state) => state.analysis.release)
  const isAutomatic = useStore((state) => state.settings.release === 'auto')
  const name = `${product} ${version}`
  return (
    <Popover
      label={`${text.release} ${isAutomatic ? text.releaseAuto(name) : name}`}
      className="release"
      face={
        <>
          <span className="release-name">{name}</span>
          {isAutomatic && <small>{text.automatic}</small>}
          <Icon name="down" />
        </>
      }
    >
      {(close) => <ReleaseChooserLater onClose={close} />}
    </Popover>
  )
}
