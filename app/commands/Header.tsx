import { useStore } from '../state/store'
import { THEMES, useTheme } from '../state/theme'
import { languageCodes, languages } from '../../src/words/languages'
import { text } from '../words'
import { chooseLanguage, useLanguage } from '../words/language'
import { Menu } from '../ui/Menu'
import { useDialog } from '../files/Dialogs'
import { openDiagnose } from '../diagnose/open'
import { openMove } from '../move/open'
import { newWork } from '../files/open-files'
import { openGallery } from '../gallery/open'
import { openLessons } from '../learn/open'
import { Button } from '../ui/Button'
import { Icon } from '../ui/icons'
import { Popover } from '../ui/Popover'
import { actions, takeAway } from './actions'
import { ReleaseChooserLater } from './ReleaseChooserLater'
import { togglePresent } from './present'

/** Title, release, and everything that can be done with the text as a whole; one row. */
export function Header() {
  const state = useStore()
  const { theme, choose } = useTheme()
  const { language } = useLanguage()
  return (
    <header className="top">
      <h1>
        {text.title} <small>{text.product}</small>
      </h1>
      <Release />
      <div className="actions">
        <Button className="wide-only" look="quiet" label={text.examplesMenu} onClick={openGallery} />
        <Button className="wide-only" look="quiet" label={text.lessonsMenu} onClick={() => openLessons()} />
        {actions.map((action) => (
          <Button
            key={action.label}
            icon={action.icon}
            label={text[action.label]}
            iconOnly={action.iconOnly ?? false}
            look={action.look ?? 'quiet'}
            disabled={!action.isPossible(state)}
            onClick={action.perform}
          />
        ))}
        <Menu
          label={text.takeAway}
          face={text.takeAway}
          items={takeAway.map(({ label, keys, perform }) => ({ label: text[label], perform, ...(keys && { keys }) }))}
        />
        <Menu
          label={text.worksMenu}
          items={[
            { label: text.newWork, perform: newWork },
            { label: text.examplesMenu, perform: openGallery },
            { label: text.lessonsMenu, perform: () => openLessons() },
            { label: text.storageMenu, perform: () => useDialog.setState({ open: 'storage' }) },
            ...THEMES.map((each) => ({
              label: `${text.theme.label}: ${text.theme[each]}`,
              perform: () => choose(each),
              chosen: each === theme,
            })),
            ...languageCodes.map((code) => ({
              label: languages[code].name,
              lang: languages[code].tag,
              perform: () => void chooseLanguage(code).catch(() => state.say(text.partFailed)),
              chosen: code === language,
            })),
            { label: text.moveMenu, perform: () => openMove() },
            { label: text.diagnoseMenu, perform: () => openDiagnose() },
            { label: text.renameMenu, perform: () => useDialog.setState({ open: 'rename' }) },
            { label: text.presentMode, perform: togglePresent },
            { label: text.aboutMenu, perform: () => useDialog.setState({ open: 'about' }) },
          ]}
        />
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
