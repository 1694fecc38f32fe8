import type { TrapParams } from '../../model/codes/traps.js'
import type { FindingWords } from '../say.js'
import { list } from './grammar.js'

const CLOUDS: Readonly<Record<string, string>> = { aws: 'AWS', azure: 'Azure (service principal)', gcp: 'Google' }

/** What goes wrong where a credential is not usable. */
const LOST = {
  backend: 'Requests get 500; the status says Accepted=False.',
  provider: 'The controller only logs it, and the provider refuses the requests.',
  policy: 'The policy loses its credential, and the provider refuses the requests.',
}

/** What traps say of Secrets and what they hold. */
export const credentials: FindingWords<
  Pick<TrapParams, 'cloud-secret-keys' | 'api-key-as-cloud-secret' | 'bedrock-needs-aws-auth'>
> = {
  'cloud-secret-keys': {
    line: (p) =>
      `Secret "${p.secret}" has no filled key ${list(p.missing)}, which ${CLOUDS[p.cloud] ?? p.cloud} credentials need${p.effect === 'backend' ? ', so the whole backend is not sent to the proxy' : ''}`,
    more: (p) =>
      `${list(p.found) === '' ? 'It has no keys.' : `Its keys: ${list(p.found)}.`} The names count letter by letter. ${LOST[p.effect]}`,
    fix: (p) => `Name the keys of the Secret ${list(p.missing)}`,
  },
  'api-key-as-cloud-secret': {
    line: (p) =>
      `Secret "${p.secret}" holds a plain key (${p.key}), and auth.${p.cloud}.secretRef takes ${CLOUDS[p.cloud] ?? p.cloud} credentials`,
    more: (p) => `An API key belongs behind auth.secretRef, under the key Authorization. ${LOST[p.effect]}`,
    fix: () => 'Move it to auth.secretRef',
  },
  'bedrock-needs-aws-auth': {
    line: () => 'Bedrock wants a signature, and this credential is sent as a bearer token',
    more: () => 'Put the AWS keys into policies.auth.aws.secretRef.',
    fix: () => 'Move it to auth.aws.secretRef',
  },
}
