import type { StructureParams } from '../../model/codes/structure.js'
import type { TextForm } from '../../schema/forms.js'
import type { FindingWords } from '../say.js'
import { quoted } from './grammar.js'

const ALTERNATIVES: Readonly<Record<StructureParams['no-alternative']['fit'], string>> = {
  all: '必须符合所有选项（allOf）',
  any: '必须符合其中一个选项（anyOf）',
  one: '必须正好符合一个选项（oneOf）',
  none: '不能符合这个选项（not）',
}

/** What the forms ask for. */
export const FORMS: Readonly<Record<TextForm, string>> = {
  'dns-subdomain': '最多 253 个字符的 DNS 名称：小写字母、数字、"-" 和 "."，每一段的首尾都是字母或数字',
  'dns-label': '最多 63 个字符的 DNS 标签：小写字母、数字和 "-"，首尾都是字母或数字',
  'dns-1035-label': '最多 63 个字符的 DNS 标签：小写字母、数字和 "-"，以字母开头，以字母或数字结尾',
  'dns-subdomain-prefix': 'DNS 名称的开头部分：小写字母、数字、"-" 和 "."',
  'dns-1035-label-prefix': 'DNS 标签的开头部分：以字母开头，之后是小写字母、数字和 "-"',
  'host-name': '小写的 DNS 名称，末尾可以有 "."',
  'qualified-name':
    '最多 63 个字符的名称：字母、数字、"-"、"_" 和 "."，首尾都是字母或数字；前面可以有小写的 DNS 名称和 "/"',
  'annotation-key': '最多 63 个字符的名称：字母、数字、"-"、"_" 和 "."，首尾都是字母或数字；前面可以有 DNS 名称和 "/"',
  'label-value': '空，或者最多 63 个字符：字母、数字、"-"、"_" 和 "."，首尾都是字母或数字',
  'config-key': '最多 253 个字符：字母、数字、"-"、"_" 和 "."，不能是 "."，也不能以 ".." 开头',
  'port-name': '最多 15 个字符：小写字母、数字和夹在中间的单个 "-"，至少有一个字母',
  'core-finalizer': 'kubernetes、orphan 或 foregroundDeletion，或者前面带域名和 "/" 的名称',
  base64: 'base64 编码',
  'api-version': 'v1 这样的版本，或者 apps/v1 这样的组加版本',
  rfc3339: '2025-01-31T12:00:00Z 这样的时间',
  'field-operation': 'Apply 或 Update',
  'fields-type': '固定值 FieldsV1',
  'field-manager': '可打印的字符',
  ip: 'IP 地址',
}

const TYPES: Readonly<Record<string, string>> = {
  string: '字符串',
  integer: '整数',
  number: '数字',
  boolean: '布尔值',
  object: '对象',
  array: '列表',
  null: '空值（null）',
}

const typeOf = (name: string): string => TYPES[name] ?? name

/** What the API server says of structure. */
export const structure: FindingWords<StructureParams> = {
  required: {
    line: () => '缺少必填值',
    more: (p) => `这里必须有字段 ${p.field}。`,
    fix: (p) => `添加 ${p.field}: ${p.meant ?? ''}`,
  },
  'not-a-string': { line: (p) => `值无效：${p.field} 必须是字符串` },
  'unsupported-value': {
    line: (p) =>
      `不支持的值：${typeof p.value === 'number' ? p.value : `"${p.value}"`}；支持的值有 ${quoted(p.supported)}`,
    fix: (p) => `改为 ${p.meant ?? ''}`,
  },
  'wrong-type': {
    line: (p) => `值无效：这里是${typeOf(p.found)}，应为${typeOf(p.expected)}`,
    fix: (p) => `写成 ${p.meant ?? ''}`,
    more: (p) =>
      p.expected === 'integer' && p.found === 'string'
        ? 'Kubernetes 会把它读成文本。去掉数字的引号。'
        : p.expected === 'string'
          ? `Kubernetes 会把${p.text === '' ? '它' : ` ${p.text} `}读成${typeOf(p.found)}。如果要写的是文本，就加上引号。`
          : `这里应该是${
              p.expected === 'object'
                ? '由字段组成的映射'
                : p.expected === 'array'
                  ? '列表（"- …"）'
                  : typeOf(p.expected)
            }。`,
  },
  placeholder: {
    line: (p) => `"${p.text}" 是占位符，这里需要${p.expected === '' ? '真正的值' : typeOf(p.expected)}`,
    more: () => '要先运行填充它的工具（envsubst、Helm 等），再用 kubectl。',
  },
  'too-short': {
    line: (p) => (p.value === '' ? '值无效：不能为空' : `值无效："${p.value}"：至少要有 ${p.minimum} 个字符`),
  },
  'too-long': { line: (p) => `过长：不能超过 ${p.maximum} 字节` },
  'too-small': { line: (p) => `值无效：${p.value}：应大于或等于 ${p.minimum}` },
  'too-large': { line: (p) => `值无效：${p.value}：应小于或等于 ${p.maximum}` },
  'too-few': {
    line: (p) => `值无效：只有 ${p.count} 项，至少要有 ${p.minimum} 项`,
    more: () => '添加一项，或者把空列表连同字段一起删掉。',
  },
  'too-many': { line: (p) => `过多：有 ${p.count} 项，最多只能有 ${p.maximum} 项` },
  'too-few-properties': {
    line: (p) => `值无效：只有 ${p.count} 个字段，至少要有 ${p.minimum} 个`,
    more: () => '应该写在这里的字段，一个也没有设置。',
  },
  'too-many-properties': {
    line: (p) => `过多：有 ${p.count} 个字段，最多只能有 ${p.maximum} 个`,
    more: () => '这些字段互相排斥，只保留一个。',
  },
  pattern: {
    line: (p) => `值无效："${p.value}"：应匹配 ${p.pattern}`,
    fix: (p) => `改成 ${p.meant ?? ''}`,
  },
  form: {
    line: (p) => `值无效："${p.value}"。应为：${FORMS[p.form]}`,
    fix: (p) => `改成 ${p.meant ?? ''}`,
  },
  format: { line: (p) => `值无效："${p.value}"：应符合 ${p.format} 格式` },
  'not-a-multiple': { line: (p) => `值无效：${p.value}：应为 ${p.multipleOf} 的倍数` },
  'no-alternative': {
    line: (p) => `值无效：${p.at === '' ? '这个对象' : `${p.at} `}${ALTERNATIVES[p.fit]}`,
    more: (p) => (p.fit === 'one' ? `现在符合 ${p.fitting} 个。` : ''),
  },
  'duplicate-item': {
    line: (p) => `重复的值：${p.value}`,
    more: () => '上面已经有一项与它相同；列表中每一项只能出现一次。',
  },
  'owner-refused': { line: (p) => `值无效：${p.kind} 不能作为任何对象的属主` },
  'two-controllers': { line: () => '值无效：只能有一个属主设置 controller: true' },
  'finalizers-exclude': { line: () => '值无效：orphan 和 foregroundDeletion 互相排斥' },
  'resource-version': {
    line: () => '只有已经存在的对象才能带 resourceVersion',
    more: () => 'kubectl create 会拒绝它；用 kubectl apply 更新已有的对象时，会拿它作比较。',
    fix: () => '删除 resourceVersion',
  },
  'not-json': { line: (p) => `值无效：${p.key} 必须是 JSON 对象` },
}
