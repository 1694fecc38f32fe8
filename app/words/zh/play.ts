import type { play as english } from '../en/play'
import { number } from './number'

const seconds = (milliseconds: number): string => `${number(Math.round(milliseconds / 1000))} 秒`

/** 成员故障演练。 */
export const play: typeof english = {
  play: '故障演练',
  about: '在成员那一行选它怎样出故障，发送请求，看每个请求在这个版本里去了哪里。',
  faults: {
    none: '正常',
    'server-error': '返回 500',
    'rate-limited': '返回 429',
    'rate-limited-until': '返回 429，10 秒后恢复',
    timeout: '一直不响应',
    refused: '拒绝连接',
    dns: '没有地址',
    slow: '20 秒后才响应',
  },
  faultOf: (member) => `${member} 怎样出故障`,
  way: '请求的来路',
  ways: (first, others) => (others === 0 ? first : `${first} 等 ${number(others + 1)} 条`),
  send: '发送一个请求',
  sendMany: (n) => `发送 ${number(n)} 个`,
  wait: (milliseconds) => `等待 ${seconds(milliseconds)}`,
  again: '从头再来',
  requests: '已发的请求',
  part: (percent) => (percent === null ? '条件成立时，下一个请求到这里' : `接下来 ${Math.round(percent)}% 的请求`),
  nobody: '接下来的请求都不来这里',
  answered: (answers) => `刚才返回了 ${answers.join('，然后是 ')}`,
  goneBy: (milliseconds) => `过了 ${seconds(milliseconds)}`,
  clientGot: (answer) => `客户端得到的是：${answer}。`,
  out: (milliseconds) => `驱逐还剩 ${seconds(milliseconds)}`,
  desperate: '被驱逐的太多，所以它们也会收到请求。',
  attempt: (member, answer) => `${member}：${answer}`,
  noTarget: '没有可以发往的成员',
  status: (status, byGateway) =>
    status === null ? '没有响应，而且会一直等下去' : byGateway ? `${status}（网关返回）` : String(status),
  late: '（20 秒后）',
  evicted: (member, milliseconds) => `${member} 被驱逐 ${seconds(milliseconds)}`,
  client: (answer) => `客户端得到：${answer}`,
  nowhere: '无论发多少请求，都不会到达正常的成员。',
  from: (n) => (n === 0 ? '第一个请求就能得到服务。' : `从第 ${number(n + 1)} 个请求起得到服务。`),
  allFail: '所有成员都出故障，请求无处可去。',
  elsewhere: (release) => `在 ${release} 上不是这样。`,
  unsure: (n) => `有 ${number(n)} 点没有资料能定论`,
}
