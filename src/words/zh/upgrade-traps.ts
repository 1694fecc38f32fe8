import type { UpgradeTrapParams } from '../../model/codes/upgrades.js'
import type { FindingWords } from '../say.js'
import { list } from './grammar.js'

/** agentgateway 后来的版本改了做法，会带来什么。 */
export const upgradeTraps: FindingWords<UpgradeTrapParams> = {
  'gemini-native-body': {
    line: (p) => `${p.host} 收到的是 Gemini 自己的正文格式，不是 OpenAI 的`,
    more: () =>
      '从 1.5 起，无论路径是什么，这个提供商都用 Gemini 原生格式。如果对方要的是 OpenAI 格式，写成 custom 提供商，格式用 Completions。',
  },
  'gemini-key-not-moved': {
    line: () => '这个密钥不以 AIza 开头，所以仍放在 Authorization: Bearer 里',
    more: () =>
      'Gemini 原生 API 从 x-goog-api-key 读 API 密钥。写上 auth.location.header.name: x-goog-api-key；如果这是访问令牌，就不用改。',
  },
  'tcp-ignored': {
    line: () => 'policies.tcp 在这个版本里不生效',
    more: () => '控制器不声不响地丢掉它。从 agentgateway 1.5 起它生效：以前写的 connectTimeout 会开始限制连接。',
  },
  'ai-policy-joins': {
    line: (p) => `${list(p.policies)} 的 backend.ai 会与后端自己的 policies.ai 逐字段合并`,
    more: () => '到 1.4 为止它在这里不算数。检查一下里面的内容是否都还需要；两边都写了的字段，以后端自己的为准。',
  },
  'identity-of-three': {
    line: () => '从 agentgateway 1.5 起，托管标识只写其中一个 ID，或一个都不写',
    more: () => '这个版本要求三个都写，而后来的版本会拒绝。升级之前只留一个；一个都不写就是系统分配的标识。',
  },
  'messages-become-responses': {
    line: (p) => `Messages 会以 Responses（/v1/responses）发给 ${p.host}，很多服务器没有这个接口`,
    more: () => '到 1.5 为止会转成 chat completions。要保持原样，把服务器写成 custom 提供商，格式用 Completions。',
  },
  'bedrock-second-host': {
    line: (p) => `请求可能去 ${p.mantle}，而不是 ${p.host}：取决于模型`,
    more: () => '出站规则要放行这两个主机；或写上 endpointPreference: RuntimeOnly。',
  },
  'defaults-not-stored': {
    line: (p) => `${list(p.fields)}：默认值生效，但存下来的对象里看不到`,
    more: () => '从 1.6 起 CRD 没有默认值：kubectl get 和读取对象的工具只能看到这里写明的内容。',
  },
  'transformed-twice': {
    line: (p) => `${p.field} 被转换了两次`,
    more: () => '从 1.6 起 API 服务器拒绝这种写法：升级之后，这份文本不能再应用。',
  },
  'spiffe-any-workload': {
    line: () => '没有 verifySubjectAltNames，信任域里的任何工作负载都会被当作上游接受',
    more: () => '使用 SPIFFE 时不校验主机名。写明上游的 SPIFFE ID。',
  },
  'spiffe-key-exchange': {
    line: () => 'keyExchangeGroups 不能与 certificateSource SPIFFE 一起用：数据面会拒绝这条策略',
    more: () => 'API 服务器两个一起也接受。去掉 keyExchangeGroups。',
    fix: () => '去掉 keyExchangeGroups',
  },
  'jwt-needs-claims': {
    line: () => '没有 iss 的令牌会得到 401；设了 audiences 时，没有 aud 的也一样',
    more: () => '到 1.4 为止这样的令牌能通过。升级之前看看客户端的令牌里有什么。',
  },
  'delegation-grant-missing': {
    line: (p) => `路由 ${p.from}/${p.route} 把请求交给 ${p.to} 里的路由，那里需要一个 ReferenceGrant，这份文本里没有`,
    more: () => '到 1.4 为止不需要它。没有它，那些路由和后面的后端都到达不了。',
  },
  'guard-fails-closed': {
    line: () => '问不到这个防护时，请求和流都会被拒绝',
    more: () => '到 1.5 为止流会继续。写 failureMode: FailOpen 就会放行。',
  },
  'service-policy-applies': {
    line: (p) => `针对整个 Service ${p.service} 的策略 ${p.policy} 对这个后端生效，并且压过其他策略`,
    more: () => '到 1.4 为止它在这里不起作用，所以升级之后可能会开启 TLS。',
  },
}
