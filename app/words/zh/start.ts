/** What is said before the page has started, and where it can't start. */
export const start = {
  title: 'AI 后端编辑器 · kgateway 与 agentgateway',
  name: 'AI 后端',
  failed: '页面的一部分没有加载成功，所以无法启动。你写的内容仍保存在这台设备上。',
  reload: '重新加载页面',
}
