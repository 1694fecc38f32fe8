import type { RuleParams } from '../../model/codes/rules.js'
import type { FindingWords } from '../say.js'
import { either, list } from './grammar.js'
import { FORMS } from './structure.js'

const isOne = (fields: readonly string[]): boolean => fields.length === 1

/** Rules of the API server that hold beyond structure. */
export const rules: FindingWords<RuleParams> = {
  'crd-rule': {
    line: (p) => `值无效：${p.message}`,
    more: (p) => `这是集群自己的 CRD 中的规则：${p.rule}`,
  },
  'rule-not-checked': {
    line: (p) => (p.message === undefined ? '有一条规则无法在这里检查' : `未检查：${p.message}`),
    more: (p) => (p.rule === undefined ? '' : `本页面无法计算这条规则：${p.rule}`),
  },
  'exactly-one-of': {
    line: (p) =>
      isOne(p.fields) ? `值无效：必须设置 ${list(p.fields)}` : `值无效：${list(p.fields)} 必须设置一个，且只能设置一个`,
    more: (p) => (list(p.set) === '' ? '现在一个也没有设置。' : `现在设置了 ${list(p.set)}。`),
  },
  'at-most-one-of': { line: (p) => `值无效：${list(p.fields)} 最多只能设置一个` },
  'at-least-one-of': {
    line: (p) => (isOne(p.fields) ? `值无效：必须设置 ${list(p.fields)}` : `值无效：${list(p.fields)} 至少要设置一个`),
  },
  together: {
    line: (p) => `值无效：${list(p.fields)} 要么都设置，要么都不设置`,
    more: (p) => `现在只设置了 ${list(p.set)}。`,
  },
  'required-when': { line: (p) => `值无效：${p.when} 为 ${p.is}，所以必须设置 ${p.field}` },
  'forbidden-unless': { line: (p) => `值无效：只有 ${p.when} 为 ${p.is} 时才能设置 ${p.field}` },
  'required-unless': { line: (p) => `值无效：${p.when} 已设置且不是 ${p.is}，所以必须设置 ${p.field}` },
  'forbidden-when': { line: (p) => `值无效：${p.when} 为 ${p.is} 时不能设置 ${p.field}` },
  requires: {
    line: (p) => `值无效：设置 ${p.field} 时还需要 ${isOne(p.fields) ? list(p.fields) : either(p.fields)}`,
  },
  excludes: { line: (p) => `值无效：${p.field} 不能与 ${list(p.set)} 同时设置` },
  'starts-with': { line: (p) => `值无效：${p.field} 必须以 "${p.prefix}" 开头` },
  'limited-to': {
    line: (p) =>
      `值无效：${p.is === '' ? `已设置 ${p.given}` : `${p.given} 为 ${p.is}`}，所以 ${list(p.fields)} 只能是 ${either(p.values)}`,
  },
  'port-of-service': { line: () => '值无效：这里引用的是 Service，所以必须设置 port' },
  'reference-to': {
    line: (p) => `值无效：${p.field === '[]' ? '列表中的项' : p.field} 只能引用 ${either(p.targets)}`,
    more: (p) => `这里写的是 ${p.found}。`,
  },
  'credential-reference': {
    line: () => '值无效：引用 Secret 时不写 group 和 kind；引用其他种类的凭据时，两者都要写',
  },
  'kinds-differ': { line: () => '值无效：同一条策略的所有目标必须是同一种 kind' },
  'mcp-on-section': {
    line: () => '值无效：backend.mcp 作用于整个 AgentgatewayBackend，要去掉 sectionName',
  },
  'condition-missing': { line: () => '值无效：除最后一项外，每一项都必须有条件' },
  'star-not-alone': { line: () => '值无效："*" 代表全部，列表中不能再有其他项' },
  'one-provider-for-mcp': { line: () => '值无效：使用 mcp 时只能有一个提供商' },
  'amount-out-of-range': { line: (p) => `值无效：数量必须在 ${p.minimum} 到 ${p.maximum} 之间` },
  'pseudo-header': { line: (p) => `值无效：以冒号开头的名称只有 ${list(p.known)}` },
  'number-out-of-range': { line: (p) => `值无效：数字必须在 ${p.minimum} 到 ${p.maximum} 之间` },
  'credential-needed': {
    line: () => '值无效：需要密钥或私钥，除非 method 为 ClientSecretPost',
  },
  'refused-value': {
    line: (p) => `值无效：这里的 ${p.field} 不能是 ${p.value}`,
    more: () => '取值列表中有它，但有一条规则拒绝它。',
  },
  'one-wildcard-at-an-end': { line: () => '值无效：名称中只能有一个 *，并且要在开头或结尾' },
  'url-not-a-host': {
    line: () => '值无效：url 必须是 http:// 或 https:// 加主机，主机后面不能再有内容',
  },
  'url-path-needs-http': {
    line: () => '值无效：带路径的 url 只能用于 HTTP，要在旁边选择 http',
    more: () => 'gRPC 没有自己的路径。',
  },
  'url-path-twice': { line: () => '值无效：路径可以写在 url 或 http.path 中，不能两处都写' },
  'base-url-not-http': { line: () => '值无效：baseURL 必须是完整的 URL，以 http:// 或 https:// 开头，并带主机' },
  'base-url-refused': {
    line: () => '值无效：baseURL 不能指向网关自己的机器或所在网段',
    more: () => '环回地址和链路本地地址会被拒绝。',
  },
  'virtual-model-wildcard': {
    line: () => '值无效：虚拟模型只有一个名称，match.model 中不能有 *',
  },
  'section-not-a-port': {
    line: () => '值无效：Service 的 sectionName 必须是 1 到 65535 之间的端口号',
  },
  'one-scope': { line: () => '值无效：使用托管标识时只能有一个 scope' },
  'scope-not-whole': {
    line: () => '值无效：scope 必须同时包含 SystemPrompt 和 Messages；只有 regex 和 bedrockGuardrails 可以只写其中一个',
  },
  'not-a-duration': {
    line: (p) => `值无效："${p.value}"：必须是时长，例如 500ms、30s 或 1h30m`,
    more: () => '由一到四个整数组成，每个最多五位，各带单位：h、m、s 或 ms。',
  },
  'duration-too-short': { line: (p) => `值无效："${p.value}"：不能短于 ${p.minimum}` },
  'unique-by': {
    line: (p) =>
      Array.isArray(p.fields) && p.fields.length > 1
        ? `值无效：列表中不能有两项的 ${list(p.fields)} 都相同；${p.value} 出现了两次`
        : `值无效：列表中每个 ${list(p.fields)} 只能出现一次；${p.value} 出现了两次`,
  },
  'all-or-none': {
    line: (p) => `值无效：${list(p.by)} 相同的项，要么都有 ${p.field}，要么都没有`,
    more: (p) => `${p.value} 的项中，有的有，有的没有。`,
  },
  once: { line: (p) => `值无效：列表中 ${p.field} 为 ${either(p.values)} 的项只能有一个` },
  alone: { line: (p) => `值无效："${p.value}" 必须是列表中唯一的一项` },
  'at-most': { line: (p) => `值无效：${p.field} 不能大于 ${p.limit}` },

  // HTTPRoute.
  'path-not-absolute': { line: () => '值无效：type 不是 RegularExpression，所以 value 必须以 "/" 开头' },
  'path-contains': {
    line: (p) => `值无效：type 不是 RegularExpression，所以 value 不能包含 "${p.text}"`,
  },
  'path-ends-with': {
    line: (p) => `值无效：type 不是 RegularExpression，所以 value 不能以 "${p.text}" 结尾`,
  },
  'path-characters': {
    line: () => '值无效：value 中有不能出现在路径里的字符',
    more: () => "字母、数字和 / - . _ ~ ! $ & ' ( ) * + , ; = : @ 可以直接写，其他字符写成 % 加两位十六进制数。",
  },
  'too-many-matches': { line: (p) => `值无效：所有规则的 matches 加起来不能超过 ${p.maximum} 个` },
  'prefix-without-match': {
    line: (p) => `值无效：${p.filter} 要替换匹配到的前缀，所在规则就只能有一个匹配，并且路径类型是 PathPrefix`,
  },
  'timeout-above-request': { line: () => '值无效：backendRequest 不能比 request 长' },

  // Gateway.
  'listener-tls': { line: () => '值无效：协议为 HTTP、TCP 或 UDP 的监听器不能有 tls' },
  'listener-tls-mode': { line: () => '值无效：HTTPS 监听器的 tls 必须用 Terminate 模式' },
  'listener-hostname': { line: () => '值无效：协议为 TCP 或 UDP 的监听器不能有 hostname' },
  'listener-certificate': {
    line: () => '值无效：mode 为 Terminate，所以必须设置 certificateRefs（或 options）',
  },
  'address-twice': { line: (p) => `值无效：列表中每个 ${p.type} 类型的地址只能出现一次` },
  'address-hostname': { line: () => '值无效：type 为 Hostname，所以 value 必须是小写的 DNS 名称' },
  'map-keys': {
    line: () => '值无效：每个键都必须符合标签名称的规则',
    more: () => `也就是：${FORMS['qualified-name']}。`,
  },

  // BackendConfigPolicy.
  'window-size': { line: (p) => `值无效：数量必须在 ${p.minimum} 到 ${p.maximum} 之间` },
  'positive-number': { line: () => '值无效：必须是大于 0 的十进制数，并加引号' },

  // Core kinds.
  'needed-for-type': { line: (p) => `缺少必填值：type 为 ${p.type} 时需要 ${p.field}` },
  'not-for-type': { line: (p) => `值无效：type 为 ${p.type} 时，${p.field} 不能这样设置` },
  'ports-missing': {
    line: () => '缺少必填值：必须设置 ports',
    more: () => '只有无头 Service（clusterIP: None）和 ExternalName 类型可以不写。',
  },
  'port-without-name': { line: () => '缺少必填值：Service 有多个端口时，每个端口都要有名称' },
  'cluster-ip': { line: () => '值无效：必须是 IP 地址、None 或空' },
  'affinity-config': {
    line: () => '不允许：只有 sessionAffinity 为 ClientIP 时才能设置 sessionAffinityConfig',
  },
  'key-in-both': { line: () => '值无效：data 和 binaryData 不能有相同的键' },
  'data-too-large': { line: (p) => `过长：所有值加起来不能超过 ${p.maximum} 字节` },
}
