import type { storage as english } from '../en/storage'
import { number } from './number'

/** 前几个名称，以及一共多少个。 */
function some(names: readonly string[]): string {
  const first = names.slice(0, 4).join('、')
  return names.length > 4 ? `${first} 等 ${number(names.length)} 个` : first
}

/** 分享、保存和打开时说的话。 */
export const storage: typeof english = {
  files: '文件',
  filesMenu: '文件与存储',
  untitled: '未命名',
  newFile: '新建文件',
  examplesMenu: '示例',
  lessonsMenu: '课程',
  closeFile: (name) => `关闭 ${name}`,
  closedFile: (name, isRemembered) =>
    isRemembered
      ? `已关闭 ${name}，可以在最近的文件里找到`
      : `已关闭 ${name}；它太大，或者这里无法存储，所以不在最近的文件里`,
  fromLink: '这段文本来自链接，不影响你自己的文件。',
  keepLinked: '保留',
  discardLinked: '丢弃',
  openedMany: (names) => `打开了 ${number(names.length)} 个文件，各自独立：${some(names)}`,
  notOpened: (names) => `不是 UTF-8 文本，没有打开：${some(names)}`,
  tooMany: (most) => `只打开了前 ${number(most)} 个文件。`,
  emptyFolder: '这个文件夹里没有 YAML 或 JSON 文件。',

  serverFields: (n) => `文本中有 ${number(n)} 个字段属于 API 服务器：status、managedFields、uid 之类。`,
  removeServerFields: '删除它们',
  removedServerFields: '已删除属于 API 服务器的字段',
  leftServerFields: (n) => `有 ${number(n)} 个属于 API 服务器的字段无法删除，留在了文本里`,

  crdAdded: (kinds) => `从现在起，${kinds.join('、')} 按集群自己的 CRD 判定`,
  crdRemoved: (kinds) => `${kinds.join('、')} 重新按版本判定`,
  crdNotLoaded: (name) => `${name} 用不了：页面中读取 CRD 的部分没有加载成功。可以再试一次。`,
  crdRefused: (name) => `${name} 不是带有可读 schema 的 CustomResourceDefinition`,
  crdJudges: (kinds) => `按集群自己的 CRD 判定：${kinds.join('、')}。`,
  crdHung: (names) => `用 ${names.join('、')} 判定时迟迟没有结果，现在重新按版本判定。`,
  crdAside: (name) => `${name} 没有使用：用它判定时迟迟没有结果。`,
  crdAgain: '重新使用',
  crdRemove: '移除 CRD',
  pastedCrd: '粘贴的内容',

  share: '分享',
  shareTitle: '用链接分享',
  linkProblems: {
    damaged: '链接损坏或不完整，没有打开任何内容。让对方再发一次，最好直接发文件。',
    newer: '链接来自本页面的更新版本。重新加载页面即可用上那个版本；没有打开任何内容。',
    'too-large': '链接展开后超过 4 MB，没有打开。',
  },
  linkRelease: (release) => `链接指定的版本是 ${release}，本页面不认识它，改为自动选择版本。`,

  notSaved: {
    unavailable: '未保存：浏览器不为本页面存储内容。需要的内容要下载下来。',
    full: '未保存：本页面的存储空间已满。下载需要的内容，或者删掉一些文件。',
    newer: '未保存：这里有更新版本的页面存下的数据，不会改动它。',
    forgotten: '未保存：已在另一个标签页里清除了一切。重新加载后会继续保存。',
  },
  restoredWithout: (n, placeholder) => `机密不存储在这台设备上：恢复的内容里有 ${number(n)} 处是 ${placeholder}。`,
  storedByNewer: (n) => `有 ${number(n)} 个文件由更新版本的页面存储，没有改动。`,
  openElsewhere: '你的其他文件开在另一个浏览器标签页里。这个标签页有自己的文件。',
  forgotten: '已清除一切',

  revealField: (name) => `显示 ${name}`,
  hideField: (name) => `隐藏 ${name}`,

  storageTitle: '最近的文件与存储',
  storageMenu: '最近的文件与存储…',
  aboutTitle: '关于',
  reportMenu: '报告错误的徽标…',
  reportTitle: '报告错误的徽标',
  schemaLines: '为编辑器添加 schema 行',
  schemaLinesAdded: '用 yaml-language-server 的编辑器现在会按当前版本检查这些对象',
  schemaLinesThere: 'schema 行已经在了，或者没有哪个对象有 schema',
  aboutMenu: '关于与许可证…',
}
