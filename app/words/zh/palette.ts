import type { LaterWords } from '../en/later'

/** “查找任何内容”和快捷键列表的文字。 */
export const palette: LaterWords['palette'] = {
  find: '命令、成员（名称、模型或主机）、文档、字段、版本、示例或课程',
  nothing: '没有叫这个名字的内容。',
  more: (n) => `另有 ${n} 项…`,
  groups: {
    commands: '命令',
    members: '成员',
    documents: '文档',
    fields: '字段',
    releases: '版本',
    examples: '示例',
    lessons: '课程',
  },
  otherShortcuts: [
    ['在优先级内移动成员', 'Alt+← Alt+→'],
    ['把成员移到别的优先级，或移动优先级', 'Alt+↑ Alt+↓'],
    ['修复光标处的问题', 'Ctrl+.'],
    ['光标处可以写什么', 'Ctrl+Space'],
    ['让 Tab 离开编辑器', 'Ctrl+M'],
    ['关闭选中的内容', 'Esc'],
  ],
}
