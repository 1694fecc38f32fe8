import type { RequestParams } from '../../model/codes/request.js'
import type { Sentences } from '../say.js'
import { spaced } from './grammar.js'
import { POLICY_SOURCES } from './policy-sources.js'

/** 请求的每一部分为什么是这样。 */
export const requests: Sentences<RequestParams> = {
  // 路径。
  'path-of-provider': (p) => `用 ${p.provider} 自己的路径，取代客户端的路径。`,
  'path-has-field': (p) => `${p.field} 是路径的一部分。`,
  'path-full': () => '这里设置的路径取代其他所有路径。',
  'path-needs-host': () => '在这个版本里，只写路径不写主机不起作用。',
  'prefix-replaces-v1': (p) => `前缀 ${p.prefix} 取代 ${p.provider} 自己路径里的 /v1。`,
  'prefix-before-path': (p) => `前缀 ${p.prefix} 加在 ${p.provider} 自己的路径前面。`,
  'prefix-has-no-effect': (p) => `在这个版本里，前缀对 ${p.provider} 不起作用。`,
  'path-of-format': () => '路径由格式指定。',
  'path-below-base': (p) => `${p.provider} 的 API 位于 base URL 的路径 ${p.base} 之下。`,
  'path-base-is-root': () => '没有路径的 base URL 指它的根：路径前面什么都不加，也不加 /v1。',
  'path-base-has-none': (p) => `base URL 没有路径：在 /v1 之下调用 ${p.provider}。`,
  'path-of-client-below-base': (p) => `base URL 没有路径：客户端的路径原样发出，即 ${p.path}。`,
  'path-of-client': (p) => `使用自己的主机时，客户端的路径原样发出；提供商自己的路径是 ${p.path}。`,
  'refused-no-format': (p) => `${p.provider} 没有能由 chat completion 转换而成的格式：503。`,
  'refused-unsupported': (p) => `${p.provider} 没有 ${p.type}，也没有它能转换成的格式：503。`,
  'refused-models': () => '网关不列出模型：它自己返回 501。',
  'route-not-known': (p) => `${p.type} 在 ${p.provider} 上会发出什么，尚不清楚。`,
  'tokens-counted-here': (p) => `${p.provider} 不计算 token 数：网关自己计算，并返回 200。`,
  'goes-as-it-came': () => '这类请求原样发出，包括路径和正文。',
  'prefix-has-no-effect-here': () => '在这个版本里，前缀对原样发出的请求不起作用。',
  'prefix-for-v1-of-client': (p) => `客户端的路径以 /v1 开头时，前缀 ${p.prefix} 取代它；其他路径前面加上这个前缀。`,
  'refused-path': (p) => `"${p.path}" 不是请求的路径：代理会返回错误。`,
  'refused-no-audience': () => '没有写受众时，ID 令牌按主机名签发，而这里没有名称：500。',
  'model-overridden': () => 'overrides 设定了模型，其他写法都不算。',
  'model-alias': (p) => `客户端请求 ${p.alias} 时得到 ${p.model}；其他名称原样发出。`,
  'path-matched-by-route': (p) => `经过 ${p.via} 的请求，路径就是它匹配的路径。`,
  'path-rewritten-by-route': (p) => `${p.via} 改写了路径。`,
  'nothing-is-rewritten': () => '池里有多种提供商：这个版本就什么都不改写，客户端的请求原样发出。',
  'first-member-decides': () => '整个后端共用一套转换：这一项取自它的第一个成员。',

  // Host。
  'host-header-of-provider': (p) => `提供商自己的主机 ${p.host}。`,
  'host-of-kind': (p) => `这类请求发到专用的主机 ${p.host}。`,
  'host-header-of-target': () => '这里设置的主机，不带端口。',
  'host-header-of-route': (p) => `由 URLRewrite 设定：${p.via}。`,
  'host-header-not-set': () => '这个版本不改客户端的 Host，尽管目标已经不同。',
  'host-header-of-client-for-address': () => '目标是 IP 地址，不能当作名称发送：保留客户端的 Host。',
  'host-header-of-client-for-pods': () => '目标是 Pod 的地址：保留客户端的 Host。',

  // 凭据。
  'credential-from-secret': (p) => `Secret ${p.secret} 里键 ${p.key} 的值。`,
  'credential-inline': (p) => `写在 ${p.field} 里的令牌。`,
  'credential-of-client': () => '客户端在 Authorization 请求头里发来的令牌。',
  'credential-from': (p) =>
    `来自${spaced(POLICY_SOURCES[p.source] ?? '')}${
      p.source === 'inline' || p.source === 'provider' ? '' : `（${p.policy}）`
    }里的 ${p.kind}。`,
  'credential-missing': (p) => `Secret "${p.secret}" 里没有键 ${p.key}。`,
  'credential-empty': () => '所以这个版本会发出没有值的请求头。',
  'credential-in-query': (p) => `这个提供商要求用查询参数 ${p.query} 传密钥，所以那里也会带上。`,
  'query-stays-empty': (p) => `客户端的令牌不会进入查询参数：${p.query} 是空的。`,
  'header-of-provider': (p) => `${p.provider} 从 ${p.header} 请求头读取密钥。`,
  'key-of-native-api': (p) =>
    `原生 API 把以 ${p.begins} 开头的密钥放进 ${p.header}；其他的仍用 Authorization: Bearer。`,
  'header-not-moved': (p) => `使用自己的主机时，这个版本不会把密钥移到 ${p.provider} 要求的 ${p.header}。`,
  'header-beside': (p) => `${p.provider} 除了密钥，还要求 ${p.header}。`,
  'header-chosen': (p) => `这里指定了 ${p.header} 请求头。`,
  'oauth-token-stays': () => '这是 OAuth 令牌，留在 Authorization 里。',
  'header-overwritten': (p) => `${p.header} 不是独立的请求头：路径会占用它，凭据不会发出。`,
  'prefix-chosen': (p) => `令牌前面正好是 "${p.prefix}"，不会另加空格。`,
  'location-chosen': () => '凭据放在请求的哪里，是这里指定的。',
  passthrough: () => '客户端自己的凭据会继续传给提供商。',
  'signed-for': (p) => `签名是为服务 ${p.service} 做的。`,
  'aws-signature': () => '每个请求都会签名；密钥本身不会发出。',
  'implicit-credential': (p) => `没有设置凭据：代理使用它自己用于 ${p.provider} 的凭据。`,
  'implicit-credential-lost': (p) => `使用自己的主机时，代理用于 ${p.provider} 的凭据不会使用，而这里也没有设置。`,
  'no-credential': () => '不添加凭据。客户端的 Authorization 请求头会传到提供商。',

  // 模型。
  'model-configured': (p) => `${p.field} 取代客户端请求的模型。`,
  'model-in-path': () => '模型写在路径里；正文按客户端写的发出。',
  'model-asked-for': (p) => `请求保留客户端调用的名称 ${p.model}。`,
  'model-transformed': () => '由对 model 字段的转换决定。',
  'model-not-in-body': () => '模型由路径指定；正文里没有。',
  'model-of-client': () => '客户端请求的模型。',
}
