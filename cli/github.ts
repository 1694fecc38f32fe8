import { visible, type Report } from '../src/index.js'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** The findings of files as workflow commands, which GitHub Actions shows at their lines. */
export function github(reports: readonly Report[]): string {
  return reports
    .flatMap(({ file, diagnostics }) =>
      diagnostics.map(({ severity, code, path, message, line, column, endLine, endColumn }) => {
        // GitHub takes columns only within one line.
        const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : ''
        const place = `file=${inProperty(file)},line=${line},endLine=${endLine}${columns},title=${code}`
        return `::${COMMANDS[severity]} ${place}::${inMessage(path === '' ? message : `${path}: ${message}`)}\n`
      }),
    )
    .join('')
}

const inMessage = (text: string): string =>
  visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
