/** What is said where the page itself can't start. */
export const start = {
  failed: '页面的一部分没有加载成功，所以无法启动。你写的内容仍保存在这台设备上。',
  reload: '重新加载页面',
}
