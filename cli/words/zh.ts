import type { CliWords } from './en.js'

const quoted = (value: string): string => JSON.stringify(value)

const help = `判定 kgateway 和 agentgateway 的 AI 后端。

  check [选项] FILE… | -        列出发现的问题，以及每个端点实际怎样连接；"-" 表示读标准输入，
                                文件夹代表它里面各层的清单文件
    --release R|auto            按哪个版本判定（默认 auto：能提供文件内容的最新版本）
    --compare R                 文本不变，换到另一个版本会有什么不同
    --data-plane envoy|agentgateway
    --agentgateway-models on|off  控制器是否提供 AgentgatewayModel（默认：按该版本 chart 的设置）
    --istio-auto-mtls           集群开启了 Istio auto mTLS
    --production                对发往集群外的明文和不校验证书的 TLS 发出警告
    -n, --namespace NAMESPACE   没有写命名空间时算哪一个（默认：default）
    --together                  所有文件合在一起判定
    --crd FILE                  其中的 kind 按这个 CustomResourceDefinition 判定（kubectl get crd NAME -o yaml）；可重复
    --fail-on error|warning     有哪一类问题时退出码为 1（默认：error）
    --format text|json|sarif|github
  migrate --to R [选项] FILE | -   把文本改成该版本的写法；改了什么写到标准错误
    --from R|auto               文本是为哪个版本写的（默认 auto）
    --kind AgentgatewayBackend|AgentgatewayModel
    --data-plane envoy|agentgateway
    --format yaml|json          json：带说明，以及迁移前后的每个端点
  explain [选项] FILE | -       解释 kubectl、日志、curl -v 或提供商的输出
    --with FILE                 输出针对的 YAML：会在其中查找原因所在的位置
    --release R|auto            按哪个版本判定
  releases [--format text|json] 已知的版本；json：怎样得知、哪天发布、哪些还不清楚
  --lang en|zh                  各个命令的语言（默认：en）
  --help, --version

check 的退出码：0 没有 --fail-on 所指的问题，1 有，2 命令写错了，或者有文件读不了。
migrate 的退出码：0 已迁移，1 有内容无法保留（说明里会写），2 没有迁移。
`

/** 命令行自己说的话。 */
export const cli: CliWords = {
  help,
  note: (line) => `说明：${line}`,
  error: (line) => `错误：${line}`,

  unknownCommand: (command) => `没有 "${command}" 这个命令；参见 --help`,
  unknownRelease: (id, nearest) => `没有 ${quoted(id)} 这个版本；最接近的有 ${nearest.join('、')}`,
  noFiles: '没有指定文件；写上文件名，或者用 "-" 表示标准输入',
  noFile: '没有指定文件；写上一个文件名，或者用 "-" 表示标准输入',
  oneFile: (command) => `${command} 只接受一个文件`,
  inputOnce: '标准输入（"-"）只能读一次',
  togetherFormat: (format) => `--together 会合并文件，而 --format ${format} 要给出各个文件里的位置`,
  noNamespace: (name) => `-n 后面应该是命名空间（DNS 标签），不是 ${quoted(name)}`,
  noChoice: (flag, allowed, value) => `${flag} 只能是 ${allowed.join(' 或 ')}，不是 ${quoted(value)}`,
  noTarget: 'migrate 需要 --to 版本',
  servesNo: (release, kind) => `${release} 不提供 ${kind ?? 'AI 后端'}`,
  ignored: (flag, by) => `${flag} 对 ${by} 没有意义，已忽略`,

  input: '标准输入',
  unreadable: (name, why) => `读不了 ${name}：${why}`,
  closed: '它已关闭',
  notText: '它不是 UTF-8 文本',
  tooLarge: (mebibytes) => `它超过 ${mebibytes} MiB`,
  noManifests: (folder) => `${folder} 里没有 .yaml、.yml 或 .json 文件`,
  noDocument: (file) => `${file} 里没有能读取的文档`,
  unwritable: (why) => `无法写出结果：${why}`,
  crdFaults: {
    unreadable: (file) => `--crd ${file} 不是可读的 YAML`,
    'no-crd': (file) => `--crd ${file} 里没有 CustomResourceDefinition`,
    'no-schema': (file) => `--crd ${file} 里的 CustomResourceDefinition 没有带 schema 且已提供的版本`,
  },

  via: (first, others, badge) => `经过 ${first}${others === 0 ? '' : ` 等 ${others + 1} 条途径`}：${badge}`,
  goes: (type, becomes, target) => `${type}${becomes === null ? '' : `（以 ${becomes} 发出）`} → ${target}`,
  refused: '被拒绝',
  answered: '由网关应答',
  streaming: (type) => `${type}（流式）`,
  verdicts: { accepts: '接受', refuses: '拒绝', nothing: '没有内容', unjudged: '未判定' },
  verdict: (apiServer, controller, wire) =>
    `API 服务器：${apiServer} · 控制器：${controller} · 实际连接：${wire.join('，')}`,
  working: (n, plaintext) => `${n} 个正常${plaintext > 0 ? `（其中 ${plaintext} 个明文）` : ''}`,
  failing: (n) => `${n} 个必定失败`,
  undetermined: (n) => `${n} 个无法确定`,
  endpoint: '端点',
  request: '请求',
  what: '内容',
  nothingChanges: '没有端点改变',

  noteKinds: { renamed: '改名', added: '新增', dropped: '去掉', changed: '改变' },
  document: (n) => `文档 ${n}`,

  lines: (numbers) => `第 ${numbers.join('、')} 行`,
  notRecognised: (numbers) => `认不出：第 ${numbers.join('、')} 行`,
  nothingRecognised: '这里面没有已知的消息',
  cut: '只读取了前 200,000 个字符',
}
