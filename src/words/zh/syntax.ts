const REASONS: Readonly<Record<string, string>> = {
  // 自己的读取器。
  "expected ':' after a mapping key": '字段名后面缺少冒号',
  'the stream contains non-printable characters': '文本中有不可打印的字符',
  'a line that separates documents holds more': '分隔文档的那一行里还有别的内容',
  'a tab can not indent': '不能用制表符缩进',
  'no value can begin with this': '值不能以这个字符开头',
  'a dash has no place in brackets': '括号里不能用短横线',
  'a list entry has no place here': '这里不能写列表项',
  'a mapping key has no place here': '这里不能写字段名',
  'the key of this colon is missing': '这个冒号前面没有字段名',
  'a mapping value has no place here': '这里不能写字段的值',
  'the name of an anchor or alias is missing or wrong': '锚点或别名没有名称，或者名称不对',
  'a value has two tags': '一个值有两个标签',
  'unexpected end of the stream': '文本在这里意外结束',
  'alias node should not have any properties': '别名不能再带锚点或标签',
  'a tag is not complete': '标签不完整',
  'no directive says what this tag stands for': '没有指令说明这个标签代表什么',
  'only YAML 1.1 is read': '只支持 YAML 1.1',
  'a %TAG is not complete, or names a handle again': '%TAG 不完整，或者重复定义了同一个前缀',
  'a document marker stands in a quoted text': '加引号的文本里出现了文档分隔符',
  'the closing quote is missing': '缺少结尾的引号',
  'unknown escape sequence': '未知的转义序列',
  'expected hexadecimal character': '这里应该是十六进制字符',
  'the escape stands for half a character; write the character itself': '这个转义只代表半个字符；直接写出字符本身',
  'the indentation of a block text can not be 0': '块文本的缩进不能是 0',
  'a line break is expected': '这里应该换行',

  // js-yaml。
  'TAG directive accepts exactly two arguments': '%TAG 指令要有两个参数',
  'YAML directive accepts exactly one argument': '%YAML 指令要有一个参数',
  'a whitespace character is expected after the key-value separator within a block mapping':
    '字段名的冒号后面应该有空格',
  'bad explicit indentation width of a block scalar; it cannot be less than one': '块文本的缩进宽度不能小于 1',
  'bad indentation of a mapping entry': '字段的缩进不对',
  'bad indentation of a sequence entry': '列表项的缩进不对',
  'can not read a block mapping entry; a multiline key may not be an implicit key': '字段名不能跨行',
  'can not read a document': '这个文档读不了',
  'deficient indentation': '缩进不够',
  'directive name must not be less than one character in length': '指令没有名称',
  'directives end mark is expected': '指令后面应该有 "---"',
  'duplication of %YAML directive': '%YAML 指令重复了',
  'duplication of a tag property': '一个值有两个标签',
  'duplication of an anchor property': '一个值有两个锚点',
  'end of the stream or a document separator is expected': '这里应该是文本结尾或文档分隔符',
  "expected the node content, but found ','": '这里应该是值，却是逗号',
  'expected valid JSON character': '这里应该是 JSON 允许的字符',
  'ill-formed argument of the YAML directive': '%YAML 指令的参数不对',
  'ill-formed tag handle (first argument) of the TAG directive': '%TAG 指令的第一个参数不对',
  'ill-formed tag prefix (second argument) of the TAG directive': '%TAG 指令的第二个参数不对',
  'missed comma between flow collection entries': '括号里的两项之间缺少逗号',
  'name of an alias node must contain at least one character': '别名没有名称',
  'name of an anchor node must contain at least one character': '锚点没有名称',
  'named tag handle cannot contain such characters': '标签前缀里有不能用的字符',
  'repeat of a chomping mode identifier': '块文本的结尾方式写了两次',
  'repeat of an indentation width identifier': '块文本的缩进宽度写了两次',
  'tab characters must not be used in indentation': '不能用制表符缩进',
  'tag suffix cannot contain exclamation marks': '标签里不能有感叹号',
  'tag suffix cannot contain flow indicator characters': '标签里不能有括号或逗号',
  'unacceptable YAML version of the document': '不支持文档声明的 YAML 版本',
  'unexpected end of the document within a double quoted scalar': '文档在双引号里结束了，缺少结尾的引号',
  'unexpected end of the document within a single quoted scalar': '文档在单引号里结束了，缺少结尾的引号',
  'unexpected end of the stream within a double quoted scalar': '文本在双引号里结束了，缺少结尾的引号',
  'unexpected end of the stream within a flow collection': '文本在括号里结束了，缺少结尾的括号',
  'unexpected end of the stream within a single quoted scalar': '文本在单引号里结束了，缺少结尾的引号',
  'unexpected end of the stream within a verbatim tag': '文本在标签里结束了',
}

/** 原因里带有文本中的内容，或者带有数字的。 */
const WITH_PARTS: readonly (readonly [RegExp, (part: string) => string])[] = [
  [/^nesting exceeded maxDepth \((.*)\)$/s, (depth) => `嵌套超过了 ${depth} 层`],
  [/^tag name cannot contain such characters: (.*)$/s, (name) => `标签名称里有不能用的字符：${name}`],
  [/^there is a previously declared suffix for "(.*)" tag handle$/s, (handle) => `标签前缀 "${handle}" 定义了两次`],
  [/^undeclared tag handle "(.*)"$/s, (handle) => `标签前缀 "${handle}" 没有定义`],
]

/** 为什么读不下去；没有中文说法的原因照原样说。 */
export function syntaxReason(reason: string): string {
  const said = REASONS[reason]
  if (said !== undefined) return said
  for (const [form, say] of WITH_PARTS) {
    const [, part] = form.exec(reason) ?? []
    if (part !== undefined) return say(part)
  }
  return reason
}
