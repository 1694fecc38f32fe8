/** Where a block of policies may stand, in words. */
export const POLICY_SOURCES: Readonly<Record<string, string>> = {
  service: 'the policy on the Service',
  provider: 'the provider’s own policies',
  section: 'the policy on this provider (sectionName)',
  inline: 'spec.policies',
  rule: 'the policy on the route’s rule',
  route: 'the policy on the route',
  backend: 'the policy on the whole backend',
  listener: 'the policy on the listener',
  gateway: 'the policy on the Gateway',
}
