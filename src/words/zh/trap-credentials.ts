import type { TrapParams } from '../../model/codes/traps.js'
import type { FindingWords } from '../say.js'
import { list } from './grammar.js'

const CLOUDS: Readonly<Record<string, string>> = {
  aws: 'AWS 凭据',
  azure: 'Azure 服务主体凭据',
  gcp: 'Google 凭据',
}

/** 凭据用不了时会怎样。 */
const LOST = {
  backend: '请求会得到 500；状态是 Accepted=False。',
  provider: '控制器只写一行日志，请求会被提供商拒绝。',
  policy: '策略失去凭据，请求会被提供商拒绝。',
}

/** 关于 Secret 及其内容的陷阱。 */
export const credentials: FindingWords<
  Pick<TrapParams, 'cloud-secret-keys' | 'api-key-as-cloud-secret' | 'bedrock-needs-aws-auth'>
> = {
  'cloud-secret-keys': {
    line: (p) =>
      `Secret "${p.secret}" 里的 ${list(p.missing)} 没有值，而 ${CLOUDS[p.cloud] ?? p.cloud}需要它${p.effect === 'backend' ? '，所以整个后端不会下发给代理' : ''}`,
    more: (p) =>
      `${p.found.length === 0 ? '它没有任何键。' : `它有的键：${list(p.found)}。`}名称要一字不差。${LOST[p.effect]}`,
    fix: (p) => `把 Secret 的键改名为 ${list(p.missing)}`,
  },
  'api-key-as-cloud-secret': {
    line: (p) =>
      `Secret "${p.secret}" 里放的是普通密钥（${p.key}），而 auth.${p.cloud}.secretRef 要的是 ${CLOUDS[p.cloud] ?? p.cloud}`,
    more: (p) => `API 密钥要用 auth.secretRef 引用，放在 Authorization 下。${LOST[p.effect]}`,
    fix: () => '移到 auth.secretRef',
  },
  'bedrock-needs-aws-auth': {
    line: () => 'Bedrock 要的是签名，而这个凭据会作为 bearer 令牌发送',
    more: () => '把 AWS 密钥写到 policies.auth.aws.secretRef。',
    fix: () => '移到 auth.aws.secretRef',
  },
}
