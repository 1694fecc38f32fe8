import { useStore } from '../state/store'
import { palette } from '../words/later'
import { commands, isPossible, keysOf } from './commands'

/** All shortcuts: those of the commands, and those of the picture and the editor. */
export default function Shortcuts() {
  const state = useStore()
  return (
    <table className="shortcuts">
      <tbody>
        {commands.map((command) => {
          const keys = keysOf(command)
          return (
            keys !== undefined && (
              <tr key={command.id} className={isPossible(command, state) ? '' : 'help'}>
                <th scope="row">{command.words()}</th>
                <td>
                  <kbd>{keys}</kbd>
                </td>
              </tr>
            )
          )
        })}
        {palette.otherShortcuts.map(([words, keys]) => (
          <tr key={keys}>
            <th scope="row">{words}</th>
            <td>
              <kbd>{keys}</kbd>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
