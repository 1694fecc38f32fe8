/** 一组策略可以写在哪里。 */
export const POLICY_SOURCES: Readonly<Record<string, string>> = {
  service: 'Service 上的策略',
  provider: '这个提供商自己的 policies',
  section: '这个提供商上的策略（sectionName）',
  inline: '后端的 spec.policies',
  rule: '路由规则上的策略',
  route: '路由上的策略',
  backend: '整个后端上的策略',
  listener: '监听器上的策略',
  gateway: 'Gateway 上的策略',
}
