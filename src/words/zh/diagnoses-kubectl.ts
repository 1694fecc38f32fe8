import type { DiagnosisCode } from '../../model/codes/diagnoses.js'
import type { DiagnosisWords } from '../diagnoses.js'

/** kubectl 输出的内容。 */
export const kubectl: Pick<DiagnosisWords, Extract<DiagnosisCode, `apply-${string}`>> = {
  'apply-accepted': {
    means: (p) => `${p.object} 已 ${p.done}：API 服务器接受它。控制器是否接受，看它的状态。`,
    next: () => '查看状态里的 conditions，再经网关发一个请求。',
  },
  'apply-unknown-field': {
    means: (p) => `集群里安装的 CRD 没有字段 ${p.path}；严格解码下什么都没有保存。`,
    next: () => '把字段移到该版本放它的地方。如果它对你的版本是对的，集群里装的就是另一个版本：检查 CRD 的版本。',
  },
  'apply-field-pruned': {
    means: (p) => `对象保存时去掉了 ${p.path}：安装的 CRD 没有这个字段，它在哪里都不起作用。`,
    next: () => '把字段移到该版本放它的地方，并用严格校验（kubectl 的默认方式）应用。',
  },
  'apply-duplicate-field': {
    means: (p) => `${p.path === '' ? '有个字段' : p.path} 在同一个映射里出现两次；无法判断指的是哪一个。`,
    next: () => '删掉其中一个。',
  },
  'apply-required': {
    means: (p) => `缺少 ${p.path}，CRD 要求它必填。`,
    next: () => '补上它。CRD 的规则之后才检查，所以可能还有别的错误。',
  },
  'apply-unsupported': {
    means: (p) => `${p.path} 不能是 "${p.value}"；安装的 CRD 接受 ${p.supported}。`,
    next: () => '从中选一个。如果你的值对你的版本是对的，集群里装的就是另一个版本的 CRD。',
  },
  'apply-type': {
    means: (p) => `${p.path} 的类型必须是 ${p.expected}；YAML 里是别的类型。`,
    next: () => '检查引号："80" 是文本，80 是数字；yes、on 和 1e3 不加引号就不是文本。',
  },
  'apply-pattern': {
    means: (p) => `${p.path} 的形式不符合 CRD 的要求。`,
    next: () => '常见原因是里面有协议、端口、空格或占位符：主机只写名称。',
  },
  'apply-limit': {
    means: (p) => `${p.path} 比 CRD 允许的更长、更大或更小。`,
    next: () => '各版本的限制不同：较新的版本允许的优先级组和成员更少。把后端拆开。',
  },
  'apply-duplicate-item': {
    means: (p) => `列表 ${p.path} 里有两项相同，它们必须不同。`,
    next: () => '删掉其中一项，或改名。',
  },
  'apply-rule': {
    means: (p) => `CRD 在 ${p.path === '' ? '这个对象' : p.path} 上的规则不允许：${p.rule}。`,
    next: () => '规则列出了互斥或互相需要的字段；留下你要的，删掉其余的。',
  },
  'apply-rules-waiting': {
    means: () => '结构已经有错，所以 CRD 的规则没有检查。',
    next: () => '先改其他错误；之后可能还有。',
  },
  'apply-immutable': {
    means: (p) => `已存在的对象，它的 ${p.path} 不能修改。`,
    next: () => '删除对象后重新创建，或给新对象换个名称。其间请求会失败。',
  },
  'apply-no-kind': {
    means: (p) => `集群不提供 ${p.apiVersion} 里的 kind ${p.kind}：没有安装它的 CRD，或该版本把它放在别的组或版本里。`,
    next: () => '先装该版本的 CRD，再装控制器；或在这里选集群运行的版本，把文本迁移过去。',
  },
  'apply-webhook-denied': {
    means: (p) => `集群的准入 webhook ${p.webhook} 拒绝这个对象；不是 CRD，也不是网关。`,
    next: () => '原因在它自己的消息里。它的规则这里不知道。',
  },
  'apply-webhook-unreachable': {
    means: (p) => `API 服务器连不上准入 webhook ${p.webhook}，要经过它的对象全部拒绝。`,
    next: () => '看 webhook 的 Service 和 Pod 是否运行、证书是否有效。原因不在 YAML 里。',
  },
  'apply-conversion': {
    means: (p) => `${p.kind} 以另一个版本保存，而转换它的 webhook 没有响应。`,
    next: () => '看提供转换的控制器是否运行。AI 后端只有一个版本，不需要转换。',
  },
  'apply-namespace': {
    means: (p) => `没有命名空间 ${p.namespace}。`,
    next: (p) => `先创建它：kubectl create namespace ${p.namespace}`,
  },
  'apply-forbidden': {
    means: (p) => `你不能对 ${p.resource} 执行 ${p.verb}：集群的 RBAC 不允许。`,
    next: (p) => `申请一个 Role，在该 kind 的 API 组里允许对 ${p.resource} 执行 ${p.verb}。原因不在 YAML 里。`,
  },
  'apply-changed-meanwhile': {
    means: () => '读取之后，有人或某个控制器改过这个对象：resourceVersion 已经旧了。',
    next: () => '从文本里删掉 metadata.resourceVersion，再应用一次。',
  },
  'apply-annotation-too-long': {
    means: () => 'kubectl 把整个对象存进一个注解，而这个对象太大。',
    next: () => '用 kubectl apply --server-side；它不需要这个注解。',
  },
  'apply-not-yaml': {
    means: (p) => `kubectl 无法把文件读作 YAML${p.line > 0 ? `；问题在文档的第 ${p.line} 行` : ''}。`,
    next: () => '多半是这一行或上一行的缩进、制表符，或没加引号的文本里有冒号。',
  },
  'apply-not-text': {
    means: (p) => `${p.field} 的类型必须是 ${p.expected}，而 YAML 读出来是别的类型。`,
    next: () => '标签和注解都是文本：给数字和 true、false、yes、on 加引号。',
  },
  'apply-no-server': {
    means: () => 'kubectl 根本连不上 API 服务器；什么都没有应用。',
    next: () => '检查上下文（kubectl config current-context）、VPN，以及集群是否运行。原因不在 YAML 里。',
  },
}
